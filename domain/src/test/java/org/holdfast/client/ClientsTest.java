package org.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.access.Caller;
import org.holdfast.access.Denied;
import org.holdfast.access.Reason;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ruth registers people, finds them again, and writes down how they may be reached. */
class ClientsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate BORN = LocalDate.of(1992, 11, 18);

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Clients clients = clinic.the(Clients.class);
    private final Contacts contacts = clinic.the(Contacts.class);
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final SiteId canal = given.site("Canal Wharf", "America/New_York");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-20417", harbour);

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        born(joel, BORN);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void born(ClientId client, LocalDate day) {
        clinic.sql("update client set born_on = ? where id = ?", day, client.value());
    }

    private ClientId inRuthsCare(String givenName, String familyName, String number) {
        ClientId id = given.client(givenName, familyName, number, harbour);
        given.care(id, ruth);
        return id;
    }

    private List<String> found(String typed) {
        return clients.found(typed, 0, 50).rows().stream()
                .map(ClientRow::fullName)
                .toList();
    }

    private static NewClient somebody(
            @Nullable String number, String givenName, String familyName, @Nullable LocalDate born, SiteId site) {
        return new NewClient(
                number == null ? null : new RecordNumber(number), givenName, familyName, null, null, born, site);
    }

    @Test
    void people_are_found_by_any_part_of_name_called_name_and_number_however_it_is_typed() {
        inRuthsCare("Dunja", "Kovač", "HF-7");
        inRuthsCare("Zoë", "O’Neill", "HF-8");
        inRuthsCare("Łukasz", "Sørensen", "HF-9");
        inRuthsCare("Nguyễn", "Thị Ánh", "HF-10");
        inRuthsCare("Иван", "Петров", "HF-11");
        ClientId called = inRuthsCare("Josephine", "Baker", "HF-12");
        clinic.sql("update client set preferred_name = 'Jo' where id = ?", called.value());

        assertThat(found("kovac")).containsExactly("Dunja Kovač");
        assertThat(found("KOVAČ dun")).containsExactly("Dunja Kovač");
        assertThat(found("zoe o'neill")).containsExactly("Zoë O’Neill");
        assertThat(found("  sorensen   lukasz ")).containsExactly("Łukasz Sørensen");
        assertThat(found("anh nguyen")).containsExactly("Nguyễn Thị Ánh");
        assertThat(found("ПЕТР")).containsExactly("Иван Петров");
        assertThat(found("204")).containsExactly("Joel Amankwah");
        assertThat(found("jo baker")).containsExactly("Jo Baker");
        assertThat(found("josephine")).containsExactly("Jo Baker");
        assertThat(found("dunja park")).isEmpty();
    }

    @Test
    void what_a_query_might_take_for_a_sign_is_looked_for_as_it_is_typed() {
        inRuthsCare("Per_Cent", "100% \\ Real", "HF-7");
        for (String typed : List.of("%", "_", "\\", "100%", "r_c", "% \\")) {
            assertThat(found(typed)).as(typed).containsExactly("Per_Cent 100% \\ Real");
        }
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    void the_list_comes_in_pages_in_the_order_of_names_and_says_how_many_there_are() {
        inRuthsCare("Ada", "Zuse", "HF-1");
        inRuthsCare("Ada", "Ärlig", "HF-2");
        inRuthsCare("Ada", "Berg", "HF-3");
        assertThat(found("")).containsExactly("Joel Amankwah", "Ada Ärlig", "Ada Berg", "Ada Zuse");
        FoundClients second = clients.found("ada", 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(ClientRow::familyName).containsExactly("Berg");
        assertThat(clients.found("ada", 3, 10).rows()).isEmpty();
        assertThat(clients.found("ada", 3, 10).total()).isEqualTo(3);
    }

    @Test
    void nobody_elses_people_and_nobody_of_a_site_without_duty_are_found() {
        given.client("Ana", "Lima", "HF-2", harbour);
        ClientId atCanal = given.client("Ana", "Canal", "HF-3", canal);
        given.care(atCanal, ruth);
        assertThat(found("ana")).isEmpty();
        given.duty(ruth, "CLINICIAN", canal);
        assertThat(found("ana")).containsExactly("Ana Canal");
    }

    @Test
    void a_list_is_asked_as_fast_as_people_type_and_no_faster() {
        for (int i = 0; i < 120; i++) {
            found("word " + i);
        }
        found("word 1");
        assertThatThrownBy(() -> found("one more"))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_FAST));
        clinic.clock().pass(Duration.ofMinutes(1));
        found("one more");
    }

    @Test
    void who_registers_somebody_looks_after_them_and_a_number_is_given_where_there_is_none() {
        ClientId ana = clients.register(somebody(null, "Ana", "Reyes", BORN, harbour));
        assertThat(clients.client(ana))
                .hasValueSatisfying(row -> assertThat(row.recordNumber()).startsWith("H-1"));
        assertThat(found("reyes")).containsExactly("Ana Reyes");
        assertThatThrownBy(() -> clients.register(somebody("HF-9", "Ana", "Reyes", BORN, canal)))
                .isInstanceOf(Denied.class);
        refused("client.number-taken", () -> clients.register(somebody("HF-20417", "Ana", "Two", BORN, harbour)));
        refused("client.needs-a-name", () -> clients.register(somebody("HF-9", " ", "", BORN, harbour)));
        refused(
                "client.born-in-the-future",
                () -> clients.register(somebody("HF-9", "Ana", "Two", TODAY.plusDays(1), harbour)));
        refused(
                "client.name-too-long",
                () -> clients.register(somebody("HF-9", "é".repeat(101), "Two", null, harbour)));
        clients.register(somebody("HF-9", "é".repeat(100), "Two", TODAY, harbour));
    }

    @Test
    void who_may_be_the_same_person_is_named_where_the_record_is_open_however_it_is_spelled() {
        for (String[] name :
                new String[][] {{"Joel", "Amankwah"}, {"Amankwah", "Joel"}, {"Jöel", "Amankwa"}, {"Joel", "Amankwaah"}
                }) {
            assertThat(clients.alike(somebody(null, name[0], name[1], null, harbour))
                            .open())
                    .as(name[0] + name[1])
                    .extracting(ClientRow::id)
                    .containsExactly(joel);
        }
        assertThat(clients.alike(somebody(null, "Joe", "Amank", BORN, harbour)).open())
                .extracting(ClientRow::id)
                .containsExactly(joel);
        assertThat(clients.alike(somebody(null, "Dunja", "Park", BORN, harbour)).none())
                .isTrue();
    }

    @Test
    void somebody_in_other_hands_is_never_named_and_of_another_site_never_hinted_at() {
        ClientId hidden = given.client("Ana", "Lima", "HF-2", harbour);
        born(hidden, BORN);
        ClientId elsewhere = given.client("Omar", "Sy", "HF-3", canal);
        born(elsewhere, BORN);

        AlikeClients alike = clients.alike(somebody(null, "Ana", "Lima", BORN, harbour));
        assertThat(alike.open()).isEmpty();
        assertThat(alike.another()).isTrue();
        assertThat(clinic.ask(
                        "select detail from audit_entry where action = 'REGISTER_CLIENT' and client_ids = array[?]::uuid[]",
                        hidden.value()))
                .containsExactly("one like this is known");
        assertThat(clients.alike(somebody(null, "Ana", "Lima", BORN.plusDays(1), harbour))
                        .none())
                .isTrue();
        assertThat(clients.alike(somebody(null, "Ana", "Lima", null, harbour)).none())
                .isTrue();
        assertThat(clients.alike(somebody(null, "Omar", "Sy", BORN, harbour)).none())
                .isTrue();
        assertThatThrownBy(() -> clients.alike(somebody(null, "Omar", "Sy", BORN, canal)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void guessing_who_is_known_is_slow() {
        for (int i = 0; i < 30; i++) {
            clients.alike(somebody(null, "Guess", "No" + i, BORN, harbour));
        }
        assertThatThrownBy(() -> clients.alike(somebody(null, "Ana", "Lima", BORN, harbour)))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_FAST));
    }

    @Test
    void what_a_client_was_called_before_stays_on_record() {
        ClientRow before = clients.client(joel).orElseThrow();
        Particulars next = new Particulars("Joel", "Amankwah-Reyes", "Jo", "they/them", BORN);
        clients.change(joel, next, before.seen());
        assertThat(clients.client(joel)).hasValueSatisfying(row -> {
            assertThat(row.fullName()).isEqualTo("Jo Amankwah-Reyes");
            assertThat(row.pronouns()).isEqualTo("they/them");
        });
        assertThat(clients.history(joel)).singleElement().satisfies(was -> {
            assertThat(was.before()).isEqualTo(before.particulars());
            assertThat(was.changedBy()).isEqualTo("Ruth Adler");
        });
        clients.change(joel, next, before.seen() + 1);
        assertThat(clients.history(joel)).hasSize(1);
        assertThatThrownBy(() -> clinic.sql("delete from client_was")).hasMessageContaining("permission denied");
    }

    @Test
    void the_second_of_two_people_who_change_a_client_is_told() {
        long seen = clients.client(joel).orElseThrow().seen();
        clients.change(joel, new Particulars("Joel", "One", null, null, BORN), seen);
        refused(
                "client.changed-since",
                () -> clients.change(joel, new Particulars("Joel", "Two", null, null, BORN), seen));
        assertThat(found("one")).hasSize(1);
    }

    @Test
    @Tag("slow")
    void of_a_hundred_races_of_two_for_one_change_each_has_one_winner() throws Exception {
        Caller me = new Caller("ruth", "Ruth Adler", Set.of(Role.CLINICIAN));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < 100; race++) {
                long seen = clients.client(joel).orElseThrow().seen();
                List<Callable<Boolean>> both = new ArrayList<>();
                for (String who : List.of("A" + race, "B" + race)) {
                    both.add(() -> clinic.as(me, () -> {
                        try {
                            clients.change(joel, new Particulars("Joel", who, null, null, BORN), seen);
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }));
                }
                int winners = 0;
                for (Future<Boolean> one : two.invokeAll(both)) {
                    winners += one.get() ? 1 : 0;
                }
                assertThat(winners).as("race %d", race).isEqualTo(1);
            }
        }
        assertThat(clients.history(joel)).hasSize(100);
    }

    @Test
    void each_way_to_reach_joel_says_what_he_agreed_to_and_nothing_is_agreed_unasked() {
        contacts.add(
                joel,
                new NewChannel(
                        ContactKind.MOBILE,
                        " 07700 900123 ",
                        EnumSet.of(ContactUse.CALL, ContactUse.TEXT),
                        true,
                        "Mornings; say it is the dentist"));
        contacts.add(joel, new NewChannel(ContactKind.POST, "1 Sea Road", Set.of(), false, null));
        assertThat(contacts.of(joel))
                .extracting(row -> row.channel().may())
                .containsExactly(Set.of(ContactUse.CALL, ContactUse.TEXT), Set.of());
        refused(
                "contact.use-does-not-fit",
                () -> new NewChannel(ContactKind.PHONE, "020 7946 0018", Set.of(ContactUse.TEXT), false, null));
        refused("contact.not-a-phone", () -> new NewChannel(ContactKind.PHONE, "ask Mum", Set.of(), false, null));
        refused(
                "contact.not-an-address",
                () -> new NewChannel(ContactKind.EMAIL, "joel at home", Set.of(), false, null));
        refused("contact.needs-an-address", () -> new NewChannel(ContactKind.POST, "  ", Set.of(), false, null));
        assertThatThrownBy(() -> clinic.sql(
                        "insert into contact_channel select gen_random_uuid(), client_id, 'EMAIL', 'x@y', true, false, false, false,"
                                + " false, null, recorded_at, 'x', null, null from contact_channel limit 1"))
                .hasMessageContaining("contact_channel_use_fits");
    }

    @Test
    void one_way_is_the_first_to_try_and_what_was_agreed_before_stays_on_record() {
        contacts.add(joel, new NewChannel(ContactKind.MOBILE, "07700 900123", Set.of(), true, null));
        contacts.add(joel, new NewChannel(ContactKind.EMAIL, "jo@example.org", Set.of(), true, null));
        assertThat(contacts.of(joel))
                .extracting(row -> row.channel().kind() + " " + row.channel().preferred())
                .containsExactly("EMAIL true", "MOBILE false");
        ChannelRow mail = contacts.of(joel).getFirst();
        contacts.change(
                joel,
                mail.id(),
                new NewChannel(ContactKind.EMAIL, "jo@example.org", Set.of(ContactUse.WRITE), true, null));
        refused("contact.changed-since", () -> contacts.end(joel, mail.id()));
        contacts.end(joel, contacts.of(joel).getFirst().id());
        assertThat(contacts.of(joel)).extracting(row -> row.channel().kind()).containsExactly(ContactKind.MOBILE);
        assertThat(clinic.ask("select count(*) from contact_channel")).containsExactly(4L);
        assertThatThrownBy(() -> clinic.sql("update contact_channel set may_call = true"))
                .hasMessageContaining("permission denied");
        ClientId ana = given.client("Ana", "Lima", "HF-2", harbour);
        assertThatThrownBy(() -> contacts.of(ana)).isInstanceOf(Denied.class);
    }

    @Test
    @Tag("slow")
    void a_caseload_of_twenty_thousand_is_looked_through_at_once() {
        clinic.asOwner(
                "insert into client (id, record_number, given_name, family_name, site_id, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), 'N-' || i, 'Given' || i % 997, 'Family' || i % 1009, '"
                        + harbour + "', now(), 'test' from generate_series(1, 20000) i",
                "insert into care_relationship (id, client_id, staff_id, since_at, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, '" + ruth
                        + "', timestamptz '2026-01-01', now(), 'test' from client where record_number like 'N-%'",
                "analyze");
        for (String typed : List.of("", "given12 family7", "19999", "nobody")) {
            clients.found(typed, 0, 50);
            long began = System.nanoTime();
            clients.found(typed, 0, 50);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(typed).isLessThan(Duration.ofMillis(1500));
        }
        assertThat(clients.found("", 19_950, 50).rows()).hasSize(50);
    }
}
