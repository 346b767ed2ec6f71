package org.holdfast.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Role;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.Bookings;
import org.holdfast.session.NewBooking;
import org.holdfast.session.Plan;
import org.holdfast.session.Repeat;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.holdfast.web.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth's calendar at Harbour Street; it is Tuesday 17 November 2026, 10:42 in London. Joel is in her care, Mina in Dele's. */
class CalendarViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate WEDNESDAY = TODAY.plusDays(1);

    private SiteId harbour;
    private StaffId ruth;
    private StaffId dele;
    private ClientId joel;
    private ClientId mina;

    @BeforeEach
    void two_clinicians() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        dele = clinic.given().staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-1", harbour);
        mina = clinic.given().client("Mina", "Sato", "HF-2", harbour);
        clinic.given().care(joel, ruth);
        clinic.given().care(mina, dele);
    }

    private void booked(String by, StaffId clinician, ClientId client, LocalTime time, @Nullable Repeat repeat) {
        clinic.signIn(by, by, Role.CLINICIAN);
        Plan plan = new Plan(harbour, SessionKind.INDIVIDUAL, SessionMode.IN_PERSON, null, null, clinician, 60);
        clinic.the(Bookings.class).book(new NewBooking(plan, Set.of(client), WEDNESDAY, time, repeat, true));
    }

    private void ruth_opens_the_calendar() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(CalendarView.class);
    }

    private Block block(String words) {
        return $(Block.class).all().stream()
                .filter(one -> text(one).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text()));
    }

    private void drop(String words, LocalDate on, int minute) {
        String id = block(words).getElement().getAttribute("data-hf-session");
        Board board = $(Board.class).first();
        ComponentUtil.fireEvent(board, new Board.Dropped(board, true, id, on.toString(), minute));
    }

    private void click(String words) {
        test($(Button.class).withText(words).last()).click();
    }

    private List<Object> starts() {
        return clinic.ask(
                "select to_char(starts_at at time zone 'Europe/London', 'Dy HH24:MI') from session where retracted_at is null order by starts_at");
    }

    private <T extends Dialog> String dialog(Class<T> type) {
        return text($(type).last());
    }

    @Test
    void her_week_shows_her_own_sessions_with_kind_and_name_and_says_when_there_is_nothing() {
        ruth_opens_the_calendar();
        assertThat(text()).contains("Week of Mon 16 Nov", "Harbour Street: nothing planned here");
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        booked("dele", dele, mina, LocalTime.of(9, 0), null);
        ruth_opens_the_calendar();
        assertThat(text($(Board.class).first()))
                .contains("Joel Amankwah", "09:00", "One-to-one")
                .doesNotContain("Mina");
        assertThat($(Block.class).all()).hasSize(1);
    }

    @Test
    void the_day_shows_colleagues_beside_her_without_the_names_of_their_people() {
        booked("dele", dele, mina, LocalTime.of(9, 0), null);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("calendar/" + WEDNESDAY, CalendarView.class);
        ComponentUtil.fireEvent(
                $(CalendarView.class).first(),
                new org.holdfast.web.shell.Keys.Pressed($(CalendarView.class).first(), true, "d"));
        assertThat(text($(Board.class).first()))
                .contains("Ruth Adler", "Dele Okafor", "One-to-one, 1 person")
                .doesNotContain("Mina");
        assertThat(block("1 person").getElement().getAttribute("draggable")).isNull();
    }

    @Test
    void what_is_dropped_elsewhere_is_moved_and_undo_brings_it_back() {
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        ruth_opens_the_calendar();
        drop("Joel", TODAY.plusDays(2), 14 * 60 + 15);
        assertThat(starts()).containsExactly("Thu 14:15");
        assertThat(toast()).contains("Joel Amankwah: now Thu 19 Nov, 14:15.", "Undo");
        click("Undo");
        assertThat(starts()).containsExactly("Wed 09:00");
    }

    @Test
    void what_is_dropped_on_something_else_stays_and_she_reads_why() {
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        booked("ruth", ruth, joel, LocalTime.of(13, 0), null);
        ruth_opens_the_calendar();
        drop("09:00", WEDNESDAY, 13 * 60 + 30);
        assertThat(toast()).contains("Ruth Adler has a session on 18 Nov 2026, 13:00 to 14:00");
        assertThat(starts()).containsExactly("Wed 09:00", "Wed 13:00");
    }

    @Test
    void a_free_time_is_booked_from_a_dialog_that_keeps_what_was_typed_when_it_is_refused() {
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        ruth_opens_the_calendar();
        Board board = $(Board.class).first();
        ComponentUtil.fireEvent(board, new Board.Chosen(board, true, WEDNESDAY.toString(), 9 * 60 + 30));
        click("Book");
        assertThat($(BookDialog.class).last().getHeaderTitle()).isEqualTo("Book a session");
        MultiSelectComboBox<ClientRow> people = people();
        assertThat(people.getErrorMessage()).isEqualTo("Who takes part? Choose at least one person.");
        people.setValue(Set.of(people.getLazyDataView().getItems().findFirst().orElseThrow()));
        click("Book");
        assertThat($(Select.class).all())
                .anyMatch(field ->
                        "Ruth Adler has a session on 18 Nov 2026, 09:00 to 10:00. Choose another time or another clinician."
                                .equals(field.getErrorMessage()));
        $(TimePicker.class).last().setValue(LocalTime.of(10, 0));
        click("Book");
        assertThat(starts()).containsExactly("Wed 09:00", "Wed 10:00");
        assertThat(toast()).contains("Booked.");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<ClientRow> people() {
        return $(MultiSelectComboBox.class).last();
    }

    @Test
    void a_series_is_shown_day_by_day_before_it_is_booked_and_what_is_taken_is_left_out() {
        clinic.signIn("ruth", "ruth", Role.CLINICIAN);
        Plan plan = new Plan(harbour, SessionKind.INDIVIDUAL, SessionMode.IN_PERSON, null, null, ruth, 60);
        clinic.the(Bookings.class)
                .book(new NewBooking(plan, Set.of(joel), WEDNESDAY.plusWeeks(1), LocalTime.of(9, 0), null, false));
        ruth_opens_the_calendar();
        Board board = $(Board.class).first();
        ComponentUtil.fireEvent(board, new Board.Chosen(board, true, WEDNESDAY.toString(), 9 * 60));
        people().setValue(
                        Set.of(people().getLazyDataView().getItems().findFirst().orElseThrow()));
        BookDialog dialog = $(BookDialog.class).last();
        every().setValue(1);
        $(DatePicker.class).last().setValue(WEDNESDAY.plusWeeks(2));
        click("Show the days");
        assertThat(text(dialog))
                .contains("3 days", "One day is taken and left out", "Left out: Ruth Adler has a session");
        assertThat(clinic.ask("select count(*) from session")).containsExactly(1L);
        click("Book 2 sessions");
        assertThat(toast()).contains("2 sessions are booked. 1 day was left out.");
        assertThat(clinic.ask("select count(*) from session")).containsExactly(3L);
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> every() {
        return $(Select.class).all().stream()
                .filter(one -> "Repeats".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_opens_to_what_can_be_done_with_it_and_called_off_it_can_be_put_back() {
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        ruth_opens_the_calendar();
        open("Joel");
        assertThat(dialog(SessionDialog.class)).contains("Wednesday 18 November", "09:00 to 10:00", "Joel Amankwah");
        click("Call off");
        $(TextField.class).last().setValue("Ruth is ill");
        click("Call it off");
        assertThat(text($(Board.class).first())).contains("One-to-one, off");
        assertThat(clinic.ask("select mark || ' ' || reason from attendance_mark"))
                .containsExactly("CANCELLED_BY_CLINIC Ruth is ill");
        click("Undo");
        assertThat(text($(Board.class).first())).doesNotContain("off");
    }

    /** Enter and the mouse both end in a click on the block. */
    private void open(String words) {
        com.vaadin.flow.dom.DomEvent click = new com.vaadin.flow.dom.DomEvent(
                block(words).getElement(), "click", tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        block(words)
                .getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(click);
    }

    @Test
    void days_off_ask_what_becomes_of_the_sessions_in_them() {
        booked("ruth", ruth, joel, LocalTime.of(9, 0), null);
        booked("ruth", ruth, joel, LocalTime.of(13, 0), null);
        ruth_opens_the_calendar();
        click("Days off");
        $(DatePicker.class).all().getFirst().setValue(WEDNESDAY);
        click("Save");
        assertThat($(DecideDialog.class).last().getHeaderTitle()).isEqualTo("2 sessions are planned in these days");
        fate("What becomes of Wed 18 Nov, 09:00", "Hand to Dele Okafor");
        fate("What becomes of Wed 18 Nov, 13:00", "Call it off");
        click("Do so");
        assertThat(clinic.ask("select w.given_name from session s join staff w on w.id = s.clinician_id"
                        + " where s.retracted_at is null order by starts_at"))
                .containsExactly("Dele", "Ruth");
        assertThat(clinic.ask("select mark from attendance_mark")).containsExactly("CANCELLED_BY_CLINIC");
        assertThat(text()).contains("Ruth Adler is away");
    }

    @SuppressWarnings("unchecked")
    private void fate(String label, String words) {
        Select<Object> select = $(Select.class).all().stream()
                .filter(one -> one.getAriaLabel()
                        .filter(named -> ((String) named).startsWith(label))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(one -> select.getItemLabelGenerator().apply(one).equals(words))
                .findFirst()
                .orElseThrow());
    }
}
