package org.holdfast.web.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** Lets Vaadin choose the reader's language from those we speak. */
@VaadinServiceScoped
@VaadinServiceEnabled
public class Translations implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return Messages.say(locale, key, args);
    }
}
