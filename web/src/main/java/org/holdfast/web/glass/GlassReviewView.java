package org.holdfast.web.glass;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.GlassRead;
import org.holdfast.access.GlassRow;
import org.holdfast.access.GlassVerdict;
import org.holdfast.access.Glasses;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;

/** Every broken glass: who, whose record, why, what was read under it, and whether it was justified. Those that wait come first. */
@Route(value = "glass", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
public class GlassReviewView extends Page implements HasDynamicTitle {
    private final transient Glasses glasses;
    private final Div stack = new Div();

    @Inject
    public GlassReviewView(Glasses glasses) {
        super(Action.REVIEW_GLASS);
        this.glasses = glasses;
        title(say("glass.review.title"));
        stack.addClassName("hf-stack");
        add(stack);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("glass.review.title");
    }

    private void show() {
        List<GlassRow> all = glasses.all();
        long waiting = all.stream().filter(row -> row.verdict() == null).count();
        answer(say("glass.review.answer", waiting));
        stack.removeAll();
        if (all.isEmpty()) {
            stack.add(new Card("", new EmptyState(say("glass.review.none"), say("glass.review.none.next"))));
        }
        all.forEach(row -> stack.add(card(row)));
    }

    private Card card(GlassRow row) {
        Span state = new Span(state(row));
        state.addClassName("hf-chip");
        if (row.verdict() == null) {
            state.addClassName(row.overdue() ? "hf-chip-coral" : "hf-chip-amber");
        }
        Card card = Card.with(say("glass.review.head", row.who(), row.recordNumber()), state);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("hf-glass-facts");
        Instant end = row.endedAt() == null ? row.closesAt() : row.endedAt();
        fact(
                facts,
                "glass.review.when",
                say("glass.review.from-to", moment(row.openedAt(), row.zone()), moment(end, row.zone())));
        fact(facts, "glass.reason", row.reason());
        fact(facts, "glass.personnel", row.personnel());
        fact(facts, "glass.nature", row.nature());
        fact(
                facts,
                "glass.review.told",
                say("glass.review.told.by", row.disclosedBy(), moment(row.disclosedAt(), row.zone())));
        if (row.verdict() != null) {
            fact(facts, "glass.review.by", say("glass.review.said", row.reviewedBy(), row.note()));
        }
        Div reads = new Div();
        NativeDetails details = new NativeDetails(say("glass.review.reads"), reads);
        details.addToggleListener(opened -> {
            if (opened.isOpened()) {
                reads.removeAll();
                reads.add(list(glasses.reads(row.id()), row.zone()));
            }
        });
        card.add(facts, details);
        if (row.verdict() == null) {
            card.add(review(row));
        }
        return card;
    }

    private static String state(GlassRow row) {
        GlassVerdict verdict = row.verdict();
        if (verdict != null) {
            return say("glass.verdict." + verdict);
        }
        return say(row.overdue() ? "glass.review.overdue" : "glass.review.waits");
    }

    private static UnorderedList list(List<GlassRead> reads, ZoneId zone) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        reads.forEach(read -> {
            String part = read.detail().replaceAll(",? ?glass [0-9a-f-]{36}", "");
            String what = say("action." + read.action());
            list.add(new ListItem(
                    say("glass.review.read", moment(read.at(), zone), part.isBlank() ? what : what + ", " + part)));
        });
        if (reads.isEmpty()) {
            list.add(new ListItem(say("glass.review.reads.none")));
        }
        return list;
    }

    private Div review(GlassRow row) {
        RadioButtonGroup<GlassVerdict> verdict = new RadioButtonGroup<>();
        verdict.setLabel(say("glass.review.verdict"));
        verdict.setItems(GlassVerdict.values());
        verdict.setItemLabelGenerator(one -> say("glass.verdict." + one));
        TextArea note = new TextArea(say("glass.review.note"));
        note.setMaxLength(1000);
        note.setManualValidation(true);
        verdict.setManualValidation(true);
        Button save = new Button(say("glass.review.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            verdict.setErrorMessage(say("glass.review.needs-verdict"));
            verdict.setInvalid(verdict.getValue() == null);
            if (verdict.getValue() == null) {
                return;
            }
            try {
                glasses.review(row.id(), verdict.getValue(), note.getValue());
                show();
                Toast.say(say("glass.review.saved"));
            } catch (Refused refused) {
                note.setErrorMessage(Messages.say(refused));
                note.setInvalid(true);
                note.focus();
            }
        });
        Div form = new Div(verdict, note, save);
        form.addClassName("hf-glass-review");
        return form;
    }

    private static String moment(Instant at, ZoneId zone) {
        return say("glass.moment", Dates.date(at.atZone(zone).toLocalDate()), Dates.time(at, zone), zone.getId());
    }

    private static void fact(DescriptionList facts, String key, String what) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(what));
    }
}
