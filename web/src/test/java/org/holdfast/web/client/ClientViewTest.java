package org.holdfast.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.access.Authority;
import org.holdfast.access.Pressed;
import org.holdfast.access.Role;
import org.holdfast.access.ShareCategory;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.NewUseEvent;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth opens Joel's page; it is Tuesday 17 November 2026, 10:42 in London. */
class ClientViewTest extends ViewTest {
    private static final String SIGNED = "Joel has signed. The signed paper is on record.";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;
    private ClientId joel;

    @BeforeEach
    void ruth_looks_after_joel() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-20417", harbour);
        clinic.sql(
                "update client set born_on = ?, pronouns = ? where id = ?",
                LocalDate.of(1992, 11, 18),
                "he/him",
                joel.value());
        clinic.given().care(joel, ruth);
    }

    private void ruth_opens_joels_page() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
    }

    private AttendanceId session(LocalDate day, String time) {
        return clinic.given().session(harbour, ruth, joel, day, Instant.parse(day + "T" + time + ":00Z"));
    }

    private void click(String words) {
        Component found = $(NativeButton.class).all().stream()
                .filter(button -> text(button).startsWith(words))
                .map(Component.class::cast)
                .findFirst()
                .orElseGet(() -> $(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow());
        if (found instanceof NativeButton plain) {
            test(plain).click();
        } else {
            test((Button) found).click();
        }
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return $(DatePicker.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private boolean formIsOpen() {
        return $(Dialog.class).all().stream().anyMatch(Dialog::isOpened);
    }

    @Test
    void the_page_says_who_this_stay_last_seen_and_next() {
        clinic.given().episode(joel, clinic.given().programme("Evening programme"), harbour, LocalDate.of(2026, 10, 5));
        AttendanceId seen = session(TODAY.minusDays(11), "09:30");
        session(TODAY, "11:30");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(seen, 0);

        ruth_opens_joels_page();

        assertThat(text())
                .contains("Joel Amankwah", "33, he/him", "HF-20417", "Shares with nobody")
                .contains("Day 44", "since 5 Oct 2026", "Evening programme", "Harbour Street")
                .contains("Last seen Fri 6 Nov 11 days ago", "Next session Today, 11:30");
    }

    @Test
    void a_record_without_anything_yet_still_reads_well() {
        ruth_opens_joels_page();

        assertThat(text())
                .contains(
                        "No stay on record",
                        "Not yet",
                        "None booked",
                        "No session on record yet.",
                        "Nobody is designated yet.",
                        "Nothing on record.");
    }

    @Test
    void somebody_elses_client_nobody_and_nonsense_are_word_for_word_the_same_page() {
        ClientId stranger = clinic.given().client("Priya", "Raman", "HF-9", harbour);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        she_goes_to("clients/" + stranger);
        String another = text();
        she_goes_to("clients/" + UUID.randomUUID());
        String nobody = text();
        she_goes_to("clients/nonsense");
        String nonsense = text();

        assertThat(another).contains("There is nothing here").doesNotContain("Priya");
        assertThat(nobody).isEqualTo(another);
        assertThat(nonsense).isEqualTo(another);
        assertThat(clinic.ask("select reason from audit_entry where not allowed"))
                .containsExactly("NOT_IN_CARE_TEAM", "NOT_IN_CARE_TEAM");
    }

    private static void she_goes_to(String address) {
        com.vaadin.flow.component.UI.getCurrent().navigate(address);
    }

    @Test
    void ruth_designates_a_supporter_and_nothing_is_shared_by_that() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");
        field("What they are to each other").setValue("mother");
        gives(SupporterDialog.Gives.EMOTIONAL, SupporterDialog.Gives.PRACTICAL);

        click("Designate");

        assertThat(formIsOpen()).isFalse();
        assertThat(text())
                .contains("Grace mother (family)", "listens · helps out", "since 17 Nov 2026", "Sees nothing");
        assertThat(toast()).contains("One more person stands behind Joel.");
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(0L);
    }

    @SuppressWarnings("unchecked")
    private void gives(SupporterDialog.Gives... kinds) {
        $(CheckboxGroup.class).first().setValue(Set.of(kinds));
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");
        field("Phone").setValue("+44 7700 900123");

        click("Designate");
        assertThat(field("What they are to each other").isInvalid()).isTrue();
        assertThat(field("What they are to each other").getErrorMessage()).isNotBlank();

        field("What they are to each other").setValue("mother");
        click("Designate");
        assertThat(field("What they are to each other").isInvalid()).isFalse();
        assertThat($(CheckboxGroup.class).first().isInvalid()).isTrue();
        assertThat(field("First name").getValue()).isEqualTo("Grace");
        assertThat(field("Phone").getValue()).isEqualTo("+44 7700 900123");
        assertThat(formIsOpen()).isTrue();
        assertThat(clinic.ask("select count(*) from supporter")).containsExactly(0L);
    }

    @Test
    void cancelling_a_form_with_something_typed_asks_first() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");

        click("Cancel");
        assertThat(formIsOpen()).isTrue();
        click("Go on");
        assertThat(field("First name").getValue()).isEqualTo("Grace");

        click("Cancel");
        click("Throw it away");
        assertThat(formIsOpen()).isFalse();
    }

    @Test
    void ruth_records_a_return_to_use_in_words_that_blame_nobody() {
        ruth_opens_joels_page();
        click("Record a return to use");
        field("Substance").setValue("alcohol");
        day("When").setValue(LocalDate.of(2026, 10, 30));
        $(TextArea.class).first().setValue("A row at home. Rang Walt the next morning.");

        click("Record");

        assertThat(text())
                .contains("Return to use 30 Oct 2026, 18 days ago", "alcohol · the client said so", "Rang Walt");
        assertThat(clinic.ask("select occurred_on from use_event where client_id = ?", joel.value()))
                .containsExactly(java.sql.Date.valueOf("2026-10-30"));
    }

    @Test
    void a_return_to_use_in_the_future_is_refused_at_its_day() {
        ruth_opens_joels_page();
        click("Record a return to use");
        day("When").setValue(TODAY.plusDays(1));
        $(TextArea.class).first().setValue("typed already");

        click("Record");

        assertThat(day("When").isInvalid()).isTrue();
        assertThat(day("When").getErrorMessage()).contains("18 Nov 2026");
        assertThat($(TextArea.class).first().getValue()).isEqualTo("typed already");
        assertThat(clinic.ask("select count(*) from use_event")).containsExactly(0L);
    }

    @Test
    void a_return_to_use_before_joel_was_born_is_refused_at_its_day() {
        ruth_opens_joels_page();
        click("Record a return to use");
        day("When").setValue(LocalDate.of(1800, 1, 1));

        click("Record");

        assertThat(day("When").getErrorMessage())
                .isEqualTo("The day 1 Jan 1800 is before this person was born. Please check it.");
        assertThat(clinic.ask("select count(*) from use_event")).containsExactly(0L);
    }

    @Test
    void a_substance_too_long_is_refused_at_its_field_and_stays_typed() {
        ruth_opens_joels_page();
        click("Record a return to use");
        field("Substance").setValue("z".repeat(1000));

        click("Record");

        assertThat(field("Substance").getErrorMessage()).contains("200 characters");
        assertThat(field("Substance").getValue()).hasSize(1000);
    }

    @Test
    void what_is_no_phone_number_is_refused_at_its_field() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");
        field("What they are to each other").setValue("mother");
        field("Phone").setValue("not a phone");
        gives(SupporterDialog.Gives.EMOTIONAL);

        click("Designate");

        assertThat(field("Phone").getErrorMessage()).contains("does not look like a phone number");
        assertThat(clinic.ask("select count(*) from supporter")).containsExactly(0L);
    }

    @Test
    void a_wrong_return_to_use_is_undone_straight_away() {
        ruth_opens_joels_page();
        click("Record a return to use");
        click("Record");
        assertThat(toast()).contains("Undo");

        click("Undo");

        assertThat(text()).contains("Nothing on record.");
        assertThat(clinic.ask("select retracted_by from use_event")).containsExactly("ruth");
    }

    @Test
    void a_wrong_return_to_use_is_taken_back_later_and_asks_first() {
        ruth_opens_joels_page();
        click("Record a return to use");
        click("Record");

        click("Take back");
        assertThat(clinic.ask("select count(*) from use_event where retracted_at is null"))
                .containsExactly(1L);
        click("Leave it");
        assertThat(text()).contains("Return to use 17 Nov 2026");

        click("Take back");
        confirm("Take back");
        assertThat(text()).contains("Nothing on record.");
        assertThat(toast()).contains("Taken back.");
    }

    private void confirm(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    @Test
    void a_tie_is_ended_today_and_asks_first() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");
        field("What they are to each other").setValue("mother");
        gives(SupporterDialog.Gives.EMOTIONAL);
        click("Designate");

        click("End the tie");
        assertThat(clinic.ask("select to_on from support_tie where retracted_at is null"))
                .containsOnlyNulls();
        confirm("End the tie");

        assertThat(clinic.ask("select to_on from support_tie where retracted_at is null"))
                .containsExactly(java.sql.Date.valueOf(TODAY));
        assertThat(text()).doesNotContain("End the tie");
    }

    @Test
    void the_day_of_a_form_is_the_clients_wherever_ruth_works() {
        SiteId honolulu = clinic.given().site("Shore Road", "Pacific/Honolulu");
        clinic.given().duty(ruth, "CLINICIAN", honolulu);
        clinic.sql("update client set site_id = ? where id = ?", honolulu.value(), joel.value());
        clinic.clock().set(Instant.parse("2026-11-17T08:00:00Z"));
        ruth_opens_joels_page();

        click("Record a return to use");
        assertThat(day("When").getValue()).isEqualTo(TODAY.minusDays(1));
        click("Cancel");
        click("Designate a supporter");
        assertThat(day("Since").getValue()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void what_is_no_day_is_said_to_be_none_at_its_field() {
        ruth_opens_joels_page();
        click("Record a return to use");
        day("When").setValue(null);
        types(day("When"), "the day of the fair");

        click("Record");

        assertThat(day("When").getErrorMessage()).contains("not a day we can read", "17 Mar 2026");
        assertThat(clinic.ask("select count(*) from use_event")).containsExactly(0L);
    }

    /** As the browser tells it of what it does not understand. */
    private static void types(DatePicker field, String words) {
        field.getElement().setProperty("_inputElementValue", words);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }

    @Test
    void going_elsewhere_with_something_typed_asks_first() {
        ruth_opens_joels_page();
        click("Designate a supporter");
        field("First name").setValue("Grace");

        she_goes_to("clients");
        assertThat(path()).isEqualTo("clients/" + joel);
        assertThat(formIsOpen()).isTrue();
        click("Go on");
        assertThat(field("First name").getValue()).isEqualTo("Grace");

        she_goes_to("clients");
        click("Throw it away");
        assertThat(path()).isEqualTo("clients");
    }

    @Test
    void going_elsewhere_with_nothing_typed_just_goes() {
        ruth_opens_joels_page();
        click("Designate a supporter");

        she_goes_to("clients");

        assertThat(path()).isEqualTo("clients");
    }

    @Test
    void a_far_day_is_said_once() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(UseEvents.class)
                .record(
                        joel,
                        new NewUseEvent(
                                UseEventKind.USE,
                                LocalDate.of(2026, 1, 2),
                                DatePrecision.DAY,
                                UseEventSource.CLIENT,
                                Certainty.CERTAIN,
                                null,
                                null));

        ruth_opens_joels_page();

        assertThat(text()).contains("Return to use 2 Jan 2026").doesNotContain("2 Jan 2026, 2 Jan 2026");
    }

    @Test
    void a_tie_that_ends_says_what_is_still_seen_until_midnight_and_can_stop_it_now() {
        clinic.given()
                .consent(joel, clinic.given().supporter(joel, "Grace", "grace"), TODAY.minusDays(1), TODAY.plusDays(9));
        tie("mother");
        ruth_opens_joels_page();
        click("End the tie");
        assertThat(dialogs())
                .contains("Grace sees what is shared until midnight, and then it ends by itself.")
                .doesNotContain("when you stop sharing");
        $(Checkbox.class).all().stream()
                .filter(box -> "Stop sharing now".equals(box.getLabel()))
                .forEach(box -> box.setValue(true));
        confirm("End the tie");
        assertThat(clinic.ask("select count(*) from consent where retracted_at is null"))
                .containsExactly(0L);
        assertThat(clinic.ask("select to_on from support_tie where retracted_at is null"))
                .containsExactly(java.sql.Date.valueOf(TODAY));
        assertThat(toast()).contains("Grace no longer sees anything");
    }

    @Test
    void ruth_signs_in_again_before_the_screen_is_turned_to_joel_and_not_over_his_signature() {
        clinic.given().supporter(joel, "Grace", "grace");
        tie("mother");
        ruth_opens_joels_page();
        click("Share…");
        agrees_in_private(Pressed.NO);
        clinic.clock().pass(Duration.ofMinutes(6));
        click("Read and sign");
        assertThat($(SignInAgain.class).all()).hasSize(1);
        assertThat(dialogs()).doesNotContain("My next times to keep free");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        click("Not now");
        click("Read and sign");
        assertThat(dialogs()).contains("My next times to keep free");
        click("Sign by typing instead");
        field("Type your full name to sign").setValue("Joel Amankwah");
        click("Record the signed consent");
        assertThat($(SignInAgain.class).all()).isEmpty();
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(1L);
    }

    @Test
    void sharing_needs_joels_word_and_ends_by_itself_after_half_a_year() {
        clinic.given().supporter(joel, "Grace", "grace");
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, 'mother', 'FAMILY', true, false, false, ?, recorded_at, 'test' from supporter",
                TODAY);
        ruth_opens_joels_page();

        click("Share…");
        click("Read and sign");
        assertThat(errors())
                .contains(
                        "Choose at least one thing to share.",
                        "Speak with the client alone first, and say so here.",
                        "Ask the question in private, and note the answer.");
        agrees_in_private(Pressed.NO);
        click("Read and sign");
        assertThat(dialogs())
                .contains("My next times to keep free", "take this consent back at any time", "May 17, 2027");
        click("Record the signed consent");
        assertThat(dialogs()).contains("The signature is missing");
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(0L);

        click("Sign by typing instead");
        field("Type your full name to sign").setValue("Joel Amankwah");
        click("Record the signed consent");
        assertThat(text()).contains("Sees the times of the next sessions. Until 17 May 2027", "Shares with one person");
        assertThat(toast()).isEqualTo(SIGNED);
    }

    private String dialogs() {
        return $(Dialog.class).all().stream()
                .filter(Dialog::isOpened)
                .map(ViewTest::text)
                .collect(Collectors.joining(" "));
    }

    private List<String> errors() {
        return $(Component.class).all().stream()
                .filter(HasValidationProperties.class::isInstance)
                .map(HasValidationProperties.class::cast)
                .filter(HasValidationProperties::isInvalid)
                .map(HasValidationProperties::getErrorMessage)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void agrees_in_private(Pressed answer) {
        $(CheckboxGroup.class).all().getLast().setValue(Set.of(ShareCategory.NEXT_SESSION_TIMES));
        $(Checkbox.class).all().stream()
                .filter(box -> "I am speaking with Joel alone".equals(box.getLabel()))
                .forEach(box -> box.setValue(true));
        $(RadioButtonGroup.class).all().getLast().setValue(answer);
    }

    @Test
    void joel_is_pressed_and_signs_and_nothing_is_shown_until_the_team_says_so() {
        clinic.given().supporter(joel, "Grace", "grace");
        tie("mother");
        ruth_opens_joels_page();
        click("Share…");
        agrees_in_private(Pressed.YES);
        click("Read and sign");
        click("Sign by typing instead");
        field("Type your full name to sign").setValue("Joel Amankwah");
        click("Record the signed consent");
        assertThat(text()).contains("Hidden for safety: sees nothing", "Shares with nobody");
        assertThat(toast()).as("no other words than where nobody presses").isEqualTo(SIGNED);
    }

    @Test
    void a_sign_in_of_long_ago_is_asked_for_again_and_what_was_typed_stays() {
        clinic.given().supporter(joel, "Grace", "grace");
        tie("mother");
        ruth_opens_joels_page();
        click("Share…");
        agrees_in_private(Pressed.NO);
        click("Read and sign");
        click("Sign by typing instead");
        field("Type your full name to sign").setValue("Joel Amankwah");
        clinic.clock().pass(Duration.ofMinutes(6));
        click("Record the signed consent");
        assertThat($(SignInAgain.class).all())
                .singleElement()
                .satisfies(again -> assertThat(again.isOpened()).isTrue());
        assertThat(field("Type your full name to sign").getValue()).isEqualTo("Joel Amankwah");
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(0L);

        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        click("Not now");
        click("Record the signed consent");
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(1L);
    }

    @Test
    void pausing_hiding_and_the_signed_paper_stand_behind_more() {
        SupporterId grace = clinic.given().supporter(joel, "Grace", "grace");
        tie("mother");
        clinic.given().consent(joel, grace, TODAY.minusDays(10), TODAY.plusDays(90));
        ruth_opens_joels_page();

        click("Pause");
        assertThat(text()).contains("Paused: sees nothing for now", "Shares with nobody");
        click("Go on sharing");
        assertThat(text()).contains("Sees the times of the next sessions");

        click("Hide for safety…");
        click("Hide now");
        assertThat(errors()).containsExactly("Why? The care team reads it later. Up to 500 characters.");
        $(TextArea.class).all().getLast().setValue("Asked for it after a quarrel");
        click("Hide now");
        assertThat(text()).contains("Hidden for safety: sees nothing", "Shares with nobody");
        click("Show again…");
        assertThat(dialogs()).contains("Asked for it after a quarrel");
        click("Yes, show again");
        assertThat(text()).contains("Shares with one person");

        click("Hide from everybody…");
        $(TextArea.class).all().getLast().setValue("For now");
        click("Hide now");
        assertThat(text()).contains("Hidden from everybody", "Hidden for safety: sees nothing");
    }

    @Test
    void counselling_notes_have_a_consent_of_their_own() {
        ruth_opens_joels_page();
        click("Consent for counselling notes…");
        click("Read and sign");
        assertThat(errors())
                .anyMatch(error -> error.startsWith("To whom?"))
                .anyMatch(error -> error.startsWith("Which notes"));
        field("With whom").setValue("Dr Mensah, Mercy Hospital");
        $(TextArea.class).all().getLast().setValue("Notes of October");
        field("What for").setValue("Treatment there");
        $(Checkbox.class).all().getLast().setValue(true);
        $(RadioButtonGroup.class).all().getLast().setValue(Pressed.NOT_ANSWERED);
        click("Read and sign");
        click("Sign by typing instead");
        field("Type your full name to sign").setValue("Joel Amankwah");
        click("Record the signed consent");
        assertThat(text())
                .contains("Dr Mensah, Mercy Hospital", "Counselling notes: Notes of October", "Shares with nobody");
        click("End it");
        click("End it");
        assertThat(text()).doesNotContain("Dr Mensah, Mercy Hospital");
    }

    @Test
    void a_supporter_may_be_recorded_as_one_who_signs_for_joel() {
        clinic.given().supporter(joel, "Grace", "grace");
        tie("mother");
        ruth_opens_joels_page();
        click("May sign for the client…");
        click("Record");
        assertThat(errors())
                .contains("By which right do they sign?", "Which document have you seen? Up to 300 characters.");
        $(RadioButtonGroup.class).all().getLast().setValue(Authority.GUARDIAN);
        field("Which document you have seen").setValue("Court order of 3 March");
        click("Record");
        assertThat(text()).contains("Signs for Joel as a guardian");
        click("May no longer sign for the client");
        assertThat(text()).doesNotContain("Signs for Joel as a guardian");
    }

    private void tie(String relationship) {
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, ?, 'FAMILY', true, false, false, ?, recorded_at, 'test' from supporter",
                relationship,
                TODAY);
    }

    @Test
    void nothing_new_is_offered_to_someone_who_no_longer_stands_there() {
        SupporterId nadia = clinic.given().supporter(joel, "Nadia", "nadia");
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, to_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, 'partner', 'FAMILY', true, false, false, ?, ?, recorded_at, 'test' from supporter",
                TODAY.minusDays(90),
                TODAY.minusDays(1));
        ruth_opens_joels_page();
        assertThat(text()).contains("Nadia").doesNotContain("Share…");

        clinic.given().consent(joel, nadia, TODAY.minusDays(10), TODAY.plusDays(90));
        ruth_opens_joels_page();
        assertThat(text()).contains("Stop sharing");
    }

    @Test
    void stopping_to_share_asks_first_and_then_acts_at_once() {
        SupporterId grace = clinic.given().supporter(joel, "Grace", "grace");
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, 'mother', 'FAMILY', true, false, false, ?, recorded_at, 'test' from supporter",
                TODAY);
        clinic.given().consent(joel, grace, TODAY.minusDays(10), TODAY.plusDays(90));
        ruth_opens_joels_page();
        assertThat(text()).contains("Sees the times of the next sessions");

        click("Stop sharing");
        assertThat(clinic.ask("select count(*) from consent where retracted_at is null"))
                .containsExactly(1L);
        click("Keep sharing");
        assertThat(text()).contains("Sees the times of the next sessions");

        click("Stop sharing");
        click("Stop sharing");
        assertThat(clinic.ask("select count(*) from consent where retracted_at is null"))
                .containsExactly(0L);
        assertThat(text()).contains("Sees nothing", "Shares with nobody");
    }

    @Test
    void the_history_of_a_line_says_who_when_and_why() {
        AttendanceId line = session(TODAY.minusDays(1), "09:30");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Sessions.class).markNoShow(line, 0, "bus strike");
        clinic.the(Sessions.class).undo(line, 1);
        ruth_opens_joels_page();

        click("History");

        assertThat(text())
                .contains("did not come: bus strike by Ruth Adler Tue 17 Nov, 10:42", "mark taken back by Ruth Adler");
    }

    @Test
    void the_caseload_is_found_in_by_part_of_a_name_and_shows_nobody_elses_people() {
        ClientId dunja = clinic.given().client("Dunja", "Kovač", "HF-7", harbour);
        clinic.given().care(dunja, ruth);
        clinic.given().client("Priya", "Raman", "HF-9", harbour);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(ClientsView.class);
        assertThat(text())
                .contains("2 people are in your care.", "Joel Amankwah", "Dunja Kovač")
                .doesNotContain("Priya");

        $(TextField.class).first().setValue("kovac");
        assertThat(text()).contains("1 of 2 people", "Dunja Kovač").doesNotContain("Joel Amankwah");

        $(TextField.class).first().setValue("raman");
        assertThat(text()).contains("Nobody in your care is called “raman”.");
    }

    @Test
    void what_was_looked_for_is_still_there_on_the_way_back_and_not_in_the_address() {
        ClientId dunja = clinic.given().client("Dunja", "Kovač", "HF-7", harbour);
        clinic.given().care(dunja, ruth);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(ClientsView.class);
        $(TextField.class).first().setValue("kov");
        she_goes_to("clients/" + dunja);

        she_goes_to("clients");

        assertThat(path()).isEqualTo("clients");
        assertThat($(TextField.class).first().getValue()).isEqualTo("kov");
        assertThat(text()).contains("1 of 2 people").doesNotContain("Joel Amankwah");
    }

    @Test
    void the_legend_tells_a_late_cancellation_from_one_in_time() {
        AttendanceId early = session(TODAY.plusDays(3), "09:30");
        AttendanceId late = session(TODAY, "11:30");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Sessions.class).markCancelledByClient(early, 0, null);
        clinic.the(Sessions.class).markCancelledByClient(late, 0, null);

        ruth_opens_joels_page();

        assertThat(text()).contains("client cancelled 1", "client cancelled late 1");
    }

    @Test
    void a_clinician_without_anyone_in_care_reads_what_happens_next() {
        clinic.sql("update care_relationship set until_at = ?", clinic.clock().instant());
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(ClientsView.class);

        assertThat(text())
                .contains("Nobody is in your care yet.", "Register a client, or ask to be added to a care team");
    }

    @Test
    void joel_asks_for_a_correction_and_for_his_whole_record() {
        ruth_opens_joels_page();
        click("The client asks for a correction…");
        click("Record");
        assertThat(errors()).hasSize(2);
        $(TextArea.class).all().get(0).setValue("The return of May");
        $(TextArea.class).all().get(1).setValue("It was my brother");
        click("Record");
        assertThat(text())
                .contains(
                        "Asks for a correction: The return of May",
                        "It was my brother",
                        "To be answered by 16 Jan 2027");

        click("Hand the whole record over…");
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'EXPORT_RECORD' and allowed"))
                .containsExactly(1L);
    }

    @Test
    void the_next_session_is_booked_from_the_page_as_the_last_one_was_and_can_be_undone() {
        clinic.given().session(harbour, ruth, joel, LocalDate.of(2026, 11, 16), Instant.parse("2026-11-16T09:30:00Z"));
        ruth_opens_joels_page();
        test($(Button.class).withText("Book next session").first()).click();
        test($(Button.class).withText("Book").last()).click();
        assertThat(
                        clinic.ask(
                                "select to_char(starts_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from session where recorded_by = 'ruth' and retracted_at is null"))
                .singleElement()
                .asString()
                .startsWith("2026-11-23 09:30");
        test($(Button.class).withText("Undo").last()).click();
        assertThat(clinic.ask("select count(*) from session where recorded_by = 'ruth' and retracted_at is null"))
                .containsExactly(0L);
    }
}
