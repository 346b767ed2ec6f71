package org.holdfast.web.rules;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.ConsentPolicy.Ages;
import org.holdfast.access.LegalProfile;
import org.holdfast.access.LegalRules;
import org.holdfast.access.LegalRules.ProgrammeRule;
import org.holdfast.access.LegalRules.SiteRule;
import org.holdfast.kernel.Refused;
import org.holdfast.session.Notices;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Under which law each site takes consents, from which age the clients of each programme sign alone, and which notice is in time. */
@Route(value = "laws-and-ages", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
public class LegalRulesView extends Page implements HasDynamicTitle {
    private final transient LegalRules rules;

    @Inject
    public LegalRulesView(LegalRules rules, Notices notices) {
        super(Action.SEE_RULES);
        this.rules = rules;
        addClassName("hf-rules");
        title(say("laws.title"));
        answer(say("laws.answer"));
        Card laws = new Card(say("laws.sites"), quiet("laws.sites.means"));
        List<SiteRule> sites = rules.sites();
        if (sites.isEmpty()) {
            laws.add(new EmptyState(say("laws.sites.none"), say("laws.none.next")));
        }
        sites.forEach(site -> laws.add(line(site)));
        Card ages = new Card(say("laws.ages"), quiet("laws.ages.means"));
        List<ProgrammeRule> programmes = rules.programmes();
        if (programmes.isEmpty()) {
            ages.add(new EmptyState(say("laws.ages.none"), say("laws.none.next")));
        }
        programmes.forEach(programme -> ages.add(line(programme)));
        Div stack = new Div(laws, ages, new NoticeCard(notices));
        stack.addClassName("hf-stack");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return say("laws.title");
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(say(key));
        words.addClassNames("hf-quiet", "hf-read");
        return words;
    }

    private Div line(SiteRule site) {
        Select<String> profile = new Select<>();
        profile.setLabel(say("laws.profile"));
        profile.setItems(LegalProfile.codes());
        profile.setItemLabelGenerator(code -> LegalProfile.of(code).law());
        profile.setValue(site.profile());
        profile.setAriaLabel(say("laws.profile.of", site.name()));
        Button save = new Button(
                say("laws.save"),
                click -> SignInAgain.trying(this, () -> {
                    rules.underLaw(site.site(), profile.getValue());
                    Toast.say(say("laws.profile.saved", site.name()));
                }));
        save.setAriaLabel(say("laws.save.of", site.name()));
        return line(site.name(), profile, save);
    }

    private Div line(ProgrammeRule programme) {
        Ages now = programme.ages();
        IntegerField alone = age("laws.alone", now == null ? null : now.signsAloneFrom());
        IntegerField adult = age("laws.of-age", now == null ? null : now.ofAgeAt());
        Button save = new Button(say("laws.save"), click -> save(programme, alone, adult));
        save.setAriaLabel(say("laws.save.of", programme.name()));
        return line(programme.name(), alone, adult, save);
    }

    private static IntegerField age(String key, @Nullable Integer value) {
        IntegerField field = new IntegerField(say(key));
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setMax(25);
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }

    private void save(ProgrammeRule programme, IntegerField alone, IntegerField adult) {
        alone.setInvalid(false);
        adult.setInvalid(false);
        Integer from = alone.getValue();
        Integer at = adult.getValue();
        if ((from == null) != (at == null)) {
            IntegerField missing = from == null ? alone : adult;
            missing.setErrorMessage(say("laws.both"));
            missing.setInvalid(true);
            missing.focus();
            return;
        }
        try {
            SignInAgain.trying(this, () -> {
                rules.ages(programme.programme(), from == null || at == null ? null : new Ages(from, at));
                Toast.say(say("laws.ages.saved", programme.name()));
            });
        } catch (Refused refused) {
            alone.setErrorMessage(Messages.say(refused));
            alone.setInvalid(true);
            alone.focus();
        }
    }

    private static Div line(String name, com.vaadin.flow.component.Component... fields) {
        H3 head = new H3(name);
        head.addClassName("hf-name");
        Div line = new Div(head, new Div(fields));
        line.addClassName("hf-rule-line");
        return line;
    }
}
