package org.holdfast.web.breach;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.breach.BreachRow;
import org.holdfast.breach.Breaches;
import org.holdfast.breach.NewAssessment;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.FormDialog;

/** Weighs a breach by the four factors; the weighing before stays on record. */
final class AssessDialog extends FormDialog {
    private final Breaches breaches;
    private final BreachRow breach;
    private final Runnable saved;
    private final TextArea nature = factor("nature");
    private final TextArea who = factor("who");
    private final TextArea acquired = factor("acquired");
    private final TextArea mitigated = factor("mitigated");
    private final RadioButtonGroup<Boolean> result =
            ask(new RadioButtonGroup<>(say("breach.result")), "breach.needs-result");

    AssessDialog(Breaches breaches, BreachRow breach, Runnable saved) {
        super(say("breach.weigh"), say("breach.save"));
        this.breaches = breaches;
        this.breach = breach;
        this.saved = saved;
        result.setItems(true, false);
        result.setItemLabelGenerator(low -> say(low ? "breach.result.low" : "breach.result.breach"));
        result.addClassName("hf-wide");
        NewAssessment before = breach.assessment();
        if (before != null) {
            nature.setValue(before.nature());
            who.setValue(before.who());
            acquired.setValue(before.acquired());
            mitigated.setValue(before.mitigated());
            result.setValue(before.lowProbability());
        }
    }

    private TextArea factor(String name) {
        TextArea area = ask(new TextArea(say("breach.factor." + name)));
        area.setMaxLength(1000);
        area.addClassName("hf-wide");
        return area;
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        boolean all = Stream.of(nature, who, acquired, mitigated)
                .noneMatch(area -> area.getValue().isBlank());
        need(missing, all, "breach.needs-factors", 1000);
        need(missing, result.getValue() != null, "breach.needs-result");
        return missing;
    }

    @Override
    protected Runnable save() {
        breaches.assess(
                breach.id(),
                new NewAssessment(
                        nature.getValue(),
                        who.getValue(),
                        acquired.getValue(),
                        mitigated.getValue(),
                        result.getValue()));
        return saved;
    }
}
