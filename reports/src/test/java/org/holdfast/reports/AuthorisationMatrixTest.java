package org.holdfast.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.access.Standing;
import org.holdfast.access.WhoMay;
import org.holdfast.access.WhoMay.Cell;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may what, tried on every way in: every public method of every boundary, as everybody who could stand before it, about the
 * same client. The methods are found by reflection and say by {@link Asks} what they ask; the answers are held against the
 * table ({@link WhoMay}). A new method without a line, or whose arguments cannot be made, fails.
 */
class AuthorisationMatrixTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final WhoMay TABLE = WhoMay.read();
    private static final String NAME = "Ndidiamaka";

    /** One client, and everybody around her. */
    private static final class Scene implements AutoCloseable {
        private final OpenClinic clinic = OpenClinic.open();
        private final Map<Standing, Runnable> signIns = new EnumMap<>(Standing.class);
        private final List<String> traces;
        private final Arguments arguments;

        Scene() {
            Given given = clinic.given();
            SiteId here = given.site("Harbour Street", "Europe/London");
            SiteId elsewhere = given.site("Canal Wharf", "Europe/London");
            ProgrammeId programme = given.programme("Day care");
            ClientId client = given.client(NAME, "Okafor", "R-4711", here);
            ClientId another = given.client("Mina", "Sato", "R-2", here);
            EpisodeId episode = given.episode(client, programme, here, TODAY.minusDays(40));
            StaffId inCare = clinician(Standing.CLINICIAN_IN_CARE, here);
            given.care(client, inCare);
            given.care(client, clinician(Standing.CLINICIAN_SIGNED_IN_EARLIER, here));
            earlier(Standing.CLINICIAN_SIGNED_IN_EARLIER, Role.CLINICIAN);
            given.care(another, clinician(Standing.CLINICIAN_NOT_IN_CARE, here));
            StaffId before = clinician(Standing.CLINICIAN_AFTER_CARE, here);
            given.care(client, before);
            clinic.sql(
                    "update care_relationship set until_at = ? where staff_id = ?",
                    Instant.parse("2026-11-16T10:00:00Z"),
                    before.value());
            given.care(client, clinician(Standing.CLINICIAN_AT_ANOTHER_SITE, elsewhere));
            StaffId off = clinician(Standing.CLINICIAN_OFF_DUTY, here);
            given.care(client, off);
            clinic.sql(
                    "update duty set until_at = ? where staff_id = ?",
                    Instant.parse("2026-11-17T10:41:59Z"),
                    off.value());
            given.care(client, clinician(Standing.CLINICIAN_SHUT_OUT, here));
            as(Standing.CLINICIAN_SHUT_OUT, new Role[0]);
            staff(Standing.MANAGER, Role.MANAGER, here);
            staff(Standing.MANAGER_OF_ANOTHER_SITE, Role.MANAGER, elsewhere);
            staff(Standing.PRIVACY_OFFICER, Role.PRIVACY_OFFICER, null);
            staff(Standing.PRIVACY_OFFICER_SIGNED_IN_EARLIER, Role.PRIVACY_OFFICER, null);
            earlier(Standing.PRIVACY_OFFICER_SIGNED_IN_EARLIER, Role.PRIVACY_OFFICER);
            staff(Standing.ADMINISTRATOR, Role.ADMINISTRATOR, null);
            staff(Standing.EMERGENCY, Role.EMERGENCY, null);
            staff(Standing.EMERGENCY_SIGNED_IN_EARLIER, Role.EMERGENCY, null);
            earlier(Standing.EMERGENCY_SIGNED_IN_EARLIER, Role.EMERGENCY);
            glass(client, Standing.EMERGENCY_UNDER_GLASS, "2026-11-17T09:42:01Z");
            glass(client, Standing.EMERGENCY_AFTER_GLASS, "2026-11-17T09:42:00Z");
            AttendanceId line = given.session(here, inCare, client, TODAY, Instant.parse("2026-11-17T09:30:00Z"));
            given.session(here, inCare, client, TODAY.plusDays(1), Instant.parse("2026-11-18T09:30:00Z"));
            SupporterId grace = supporters(given, client, another);
            traces = List.of(
                    NAME,
                    "R-4711",
                    client.toString(),
                    line.toString(),
                    grace.toString(),
                    client.value().toString());
            arguments = new Arguments(Map.of(
                    ClientId.class, client,
                    SiteId.class, here,
                    ProgrammeId.class, programme,
                    EpisodeId.class, episode,
                    StaffId.class, inCare,
                    AttendanceId.class, line,
                    SessionId.class, sessionOf(line),
                    SupporterId.class, grace));
            as(Standing.CLIENT, Role.CLIENT);
            as(Standing.STRANGER, Role.CLINICIAN, Role.MANAGER, Role.SUPPORTER);
            signIns.put(Standing.NOBODY, clinic::signOut);
            signIns.put(Standing.OPERATOR, clinic::operator);
        }

        private SessionId sessionOf(AttendanceId line) {
            return new SessionId((UUID) clinic.ask("select session_id from attendance where id = ?", line.value())
                    .getFirst());
        }

        private SupporterId supporters(Given given, ClientId client, ClientId another) {
            SupporterId grace = supporter(given, client, Standing.SUPPORTER_WITH_CONSENT);
            given.consent(client, grace, TODAY.minusDays(9), TODAY.plusDays(9));
            supporter(given, client, Standing.SUPPORTER_NEVER_GIVEN);
            SupporterId revoked = supporter(given, client, Standing.SUPPORTER_REVOKED);
            given.consent(client, revoked, TODAY.minusDays(9), TODAY.plusDays(9));
            clinic.sql(
                    "update consent set retracted_at = ?, retracted_by = 'test' where supporter_id = ?",
                    Instant.parse("2026-11-17T10:41:59Z"),
                    revoked.value());
            SupporterId expired = supporter(given, client, Standing.SUPPORTER_EXPIRED);
            given.consent(client, expired, TODAY.minusDays(9), TODAY.minusDays(1));
            SupporterId other = supporter(given, client, Standing.SUPPORTER_OTHER_CATEGORY);
            given.consent(client, other, "GOALS", TODAY.minusDays(9), TODAY.plusDays(9));
            SupporterId ended = supporter(given, client, Standing.SUPPORTER_TIE_ENDED);
            given.consent(client, ended, TODAY.minusDays(9), TODAY.plusDays(9));
            given.tie(client, ended, TODAY.minusDays(90), TODAY.minusDays(1));
            SupporterId paused = supporter(given, client, Standing.SUPPORTER_PAUSED);
            clinic.sql(
                    "insert into consent_pause values (gen_random_uuid(), ?, ?, 'test')",
                    given.consent(client, paused, List.of("NEXT_SESSION_TIMES"), TODAY.minusDays(9), TODAY.plusDays(9)),
                    Instant.parse("2026-11-17T10:41:59Z"));
            SupporterId flagged = supporter(given, client, Standing.SUPPORTER_FLAGGED);
            given.consent(client, flagged, TODAY.minusDays(9), TODAY.plusDays(9));
            clinic.sql(
                    "insert into safety_flag values (gen_random_uuid(), ?, ?, 'test', ?, 'test')",
                    client.value(),
                    flagged.value(),
                    Instant.parse("2026-11-17T10:41:59Z"));
            SupporterId others = supporter(given, another, Standing.SUPPORTER_OF_ANOTHER);
            given.consent(another, others, TODAY.minusDays(9), TODAY.plusDays(9));
            return grace;
        }

        private SupporterId supporter(Given given, ClientId client, Standing standing) {
            as(standing, Role.SUPPORTER);
            return given.supporter(client, "Grace", standing.name());
        }

        private StaffId clinician(Standing standing, SiteId site) {
            return staff(standing, Role.CLINICIAN, site);
        }

        private StaffId staff(Standing standing, Role role, @Nullable SiteId site) {
            as(standing, role);
            return clinic.given().staff(standing.name(), "Some", "One", role.name(), site);
        }

        private void signIn(Standing standing) {
            signIns.getOrDefault(standing, () -> {
                        throw new AssertionError("nobody stands like " + standing);
                    })
                    .run();
        }

        private void as(Standing standing, Role... roles) {
            signIns.put(standing, () -> clinic.signIn(standing.name(), "Some One", roles));
        }

        private void glass(ClientId client, Standing standing, String openedAt) {
            clinic.sql(
                    "insert into glass values (gen_random_uuid(), ?, ?, ?, ?, 'Unconscious in the street', 'Dr Mensah', 'Some One', ?, 'Overdose', ?)",
                    client.value(),
                    staff(standing, Role.EMERGENCY, null).value(),
                    Instant.parse(openedAt),
                    Instant.parse(openedAt).plusSeconds(3600),
                    Instant.parse(openedAt),
                    standing.name());
        }

        private void earlier(Standing standing, Role... roles) {
            Instant before = Instant.parse("2026-11-17T10:36:59Z");
            signIns.put(standing, () -> clinic.signInAsOf(before, standing.name(), "Some One", roles));
        }

        /** What is wrong with the answer of this method to somebody so standing, if anything is. */
        Optional<String> wrong(Method method, Standing standing) throws ReflectiveOperationException {
            Asks asks = method.getAnnotation(Asks.class);
            Cell cell = TABLE.cell(asks.value(), standing);
            signIn(standing);
            Object[] given = arguments.of(method.getGenericParameterTypes());
            long denials = denials(asks.value());
            Object answer = null;
            boolean denied = false;
            try {
                answer = method.invoke(clinic.the(method.getDeclaringClass()), given);
            } catch (InvocationTargetException thrown) {
                // anything but a denial means that the Gate let them in; what the room says then is not asked here
                denied = thrown.getTargetException() instanceof Denied;
            }
            String where =
                    method.getDeclaringClass().getSimpleName() + "." + method.getName() + " as " + standing + ": ";
            if (asks.quietly() && cell == Cell.NO) {
                return empty(answer) && !denied ? Optional.empty() : Optional.of(where + "not quiet");
            }
            if (denied != (cell == Cell.NO)) {
                return Optional.of(where + (denied ? "denied" : "let in") + ", the table says " + cell);
            }
            if (denied && denials(asks.value()) == denials) {
                return Optional.of(where + "the denial is not on record");
            }
            String said = String.valueOf(answer);
            if (cell == Cell.WITHOUT && traces.stream().anyMatch(said::contains)) {
                return Optional.of(where + "the client appears in the answer");
            }
            return Optional.empty();
        }

        private static boolean empty(@Nullable Object answer) {
            return Boolean.FALSE.equals(answer) || (answer instanceof Collection<?> many && many.isEmpty());
        }

        private long denials(Action action) {
            return (Long) clinic.ask("select count(*) from audit_entry where not allowed and action = ?", action.name())
                    .getFirst();
        }

        @Override
        public void close() {
            clinic.close();
        }
    }

    private static List<Method> ways() {
        try (OpenClinic clinic = OpenClinic.open()) {
            return clinic.boundaries().stream()
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .toList();
        }
    }

    @Test
    void every_way_in_says_what_it_asks_and_the_table_has_a_line_for_it() {
        assertThat(ways()).hasSizeGreaterThan(45).allSatisfy(method -> {
            assertThat(method.getAnnotation(Asks.class)).as(method.toString()).isNotNull();
            assertThat(TABLE.names(method.getAnnotation(Asks.class).value()))
                    .as(method.toString())
                    .isTrue();
        });
    }

    /** The refused come first, so that what the others do to the scene does not matter. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> every_way_in_answers_everybody_as_the_table_says() {
        return ways().stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(), () -> tried(method)));
    }

    private static void tried(Method method) throws ReflectiveOperationException {
        Action action = method.getAnnotation(Asks.class).value();
        List<String> wrong = new ArrayList<>();
        try (Scene scene = new Scene()) {
            List<Standing> order = Arrays.stream(Standing.values())
                    .sorted((one, other) -> TABLE.cell(action, other).compareTo(TABLE.cell(action, one)))
                    .toList();
            for (Standing standing : order) {
                scene.wrong(method, standing).ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Absent and forbidden are one answer: the same refusal, for any id. */
    @Test
    void an_id_that_is_nobodys_is_refused_like_one_that_is_somebody_elses() throws ReflectiveOperationException {
        List<Method> ways = ways();
        try (Scene scene = new Scene()) {
            scene.signIn(Standing.CLINICIAN_IN_CARE);
            Arguments nobody = new Arguments(Map.of(
                    ClientId.class, new ClientId(UUID.randomUUID()),
                    AttendanceId.class, new AttendanceId(UUID.randomUUID()),
                    SessionId.class, new SessionId(UUID.randomUUID()),
                    SupporterId.class, new SupporterId(UUID.randomUUID())));
            for (Method method : ways) {
                boolean aboutOne = Arrays.stream(method.getParameterTypes())
                        .anyMatch(type ->
                                type == ClientId.class || type == AttendanceId.class || type == SessionId.class);
                Asks asks = method.getAnnotation(Asks.class);
                if (aboutOne && asks.quietly()) {
                    Object answer = method.invoke(
                            scene.clinic.the(method.getDeclaringClass()), nobody.of(method.getGenericParameterTypes()));
                    assertThat(Scene.empty(answer)).as(method.toString()).isTrue();
                    // a list of whom one could add shows one's own people, whatever it is asked about
                } else if (aboutOne && asks.value() != Action.OPEN_PAGE && asks.value() != Action.FIND_CLIENTS) {
                    assertThat(refusal(scene, method, nobody))
                            .as(method.toString())
                            .isInstanceOf(Denied.class);
                }
            }
        }
    }

    private static @Nullable Throwable refusal(Scene scene, Method method, Arguments nobody)
            throws IllegalAccessException {
        try {
            method.invoke(scene.clinic.the(method.getDeclaringClass()), nobody.of(method.getGenericParameterTypes()));
            return new AssertionError("answered");
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        }
    }
}
