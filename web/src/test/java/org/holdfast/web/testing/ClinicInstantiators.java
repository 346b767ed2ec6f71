package org.holdfast.web.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.holdfast.testing.OpenClinic;
import org.holdfast.web.shell.ForTests;
import org.jspecify.annotations.Nullable;

/** Makes views as vaadin-cdi does on the server: constructor injection from the clinic that is open. */
public class ClinicInstantiators implements InstantiatorFactory {
    private static volatile @Nullable OpenClinic open;

    static void open(OpenClinic clinic) {
        open = clinic;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new FromClinic(service);
    }

    private static final class FromClinic extends DefaultInstantiator {
        FromClinic(VaadinService service) {
            super(service);
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            OpenClinic clinic = open;
            boolean ours = type.getName().startsWith("org.holdfast.")
                    && (Component.class.isAssignableFrom(type)
                            || RouterLayout.class.isAssignableFrom(type)
                            || HasErrorParameter.class.isAssignableFrom(type));
            return ours && clinic != null ? clinic.create(type) : super.getOrCreate(type);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return ForTests.translations();
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.of((VaadinServiceInitListener) (ServiceInitEvent event) -> ForTests.begin(event));
        }
    }
}
