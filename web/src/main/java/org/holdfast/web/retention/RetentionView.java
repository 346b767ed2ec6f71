package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.holdfast.access.Action;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.Refused;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.reports.retention.RetentionPress;
import org.holdfast.reports.retention.Retentions;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Tone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BaseJsonNode;

/** "Are people staying with us?" The manager's figures: asked by the filters, kept in the address, shown, and taken away. */
@Route(value = RetentionView.PATH, layout = StaffLayout.class)
@RolesAllowed("manager")
@StyleSheet("context://css/figures.css")
public class RetentionView extends Page implements BeforeEnterObserver {
    static final String PATH = "figures";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Retentions retentions;
    private final transient Clinics clinics;
    private final transient RetentionPress press;
    private final transient SignedIn signedIn;
    private final transient Clock clock;

    private final Span dataTo = new Span();
    private final Downloads downloads;
    private final Div filters = new Div();
    private final Div notice = new Div();
    private final Results results = new Results();
    private transient Choices choices = new Choices(List.of(), List.of(), java.time.LocalDate.EPOCH);
    private transient @Nullable RetentionFigures figures;
    private int asked;

    @Inject
    public RetentionView(Retentions retentions, Clinics clinics, RetentionPress press, SignedIn signedIn, Clock clock) {
        super(Action.SEE_FIGURES);
        this.retentions = retentions;
        this.clinics = clinics;
        this.press = press;
        this.signedIn = signedIn;
        this.clock = clock;
        downloads = new Downloads(clock, () -> file("xlsx", XLSX), () -> file("pdf", PDF));
        addClassName("hf-figures");
        title(say("retention.title"));
        dataTo.addClassName("hf-data-to");
        actions(dataTo, downloads);
        add(filters, notice, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choices = new Choices(
                clinics.sitesForFigures(),
                clinics.programmesForFigures(),
                retentions.everything().cutOff());
        Address address = Address.read(event.getLocation().getQueryParameters(), choices);
        Filters shown = new Filters(choices, this::changed);
        shown.show(address.asked());
        filters.removeAll();
        filters.add(shown);
        notice.removeAll();
        if (!address.unused().isEmpty()) {
            notice.add(new Alert(Tone.AMBER, say("retention.address.unused", String.join(", ", address.unused()))));
        }
        ask(address.asked());
    }

    private void changed(Asked next) {
        notice.removeAll();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState((BaseJsonNode) null, new Location(PATH, Address.of(next, choices)));
        ask(next);
    }

    /** Figures may take seconds: the page says so first. Of several questions only the last is answered. */
    private void ask(Asked question) {
        int mine = ++asked;
        results.counting();
        downloads.ready(false);
        Later.run(this, () -> {
            if (mine == asked) {
                answer(question);
            }
        });
    }

    private void answer(Asked question) {
        figures = null;
        try {
            RetentionFigures found = retentions.figures(question.question(choices.today()));
            figures = found;
            results.show(found, this::everything);
            heading(found);
        } catch (Refused refused) {
            results.trouble(ErrorBox.of(refused));
        } finally {
            if (figures == null && results.isCounting()) {
                results.trouble(new ErrorBox(say("retention.error.what"), say("retention.error.safe")));
            }
        }
    }

    private void everything() {
        filters.getChildren().map(Filters.class::cast).forEach(shown -> shown.show(Asked.everything()));
        changed(Asked.everything());
    }

    private void heading(RetentionFigures found) {
        Shown shown = Shown.now();
        String recorded = shown.recorded(found.attendance().completeness());
        String until = shown.words().date(found.question().cutOff());
        dataTo.setText(
                recorded.isEmpty()
                        ? say("retention.data-to", until)
                        : say("retention.data-to.recorded", until, recorded));
        answer(Answer.of(Staying.of(found), shown));
        downloads.ready(!found.curves().isEmpty());
    }

    private Downloads.Ready file(String ending, String type) {
        RetentionFigures shown = figures;
        if (shown == null) {
            throw new Refused("retention.nothing-to-print");
        }
        RetentionFigures printed = retentions.toPrint(shown.question(), shown.asOf());
        BiFunction<RetentionFigures, Printing, byte[]> print = ending.equals("pdf") ? press::pdf : press::xlsx;
        return new Downloads.Ready(press.fileName(printed, ending), type, print.apply(printed, printing()));
    }

    private Printing printing() {
        String by = signedIn.caller().map(Caller::name).orElse("");
        ZoneId zone = choices.sites().stream().map(SiteRow::zone).findFirst().orElse(ZoneOffset.UTC);
        return new Printing(by, clock.instant(), zone, Messages.locale());
    }
}
