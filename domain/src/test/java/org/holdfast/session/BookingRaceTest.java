package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ruth and Dele want the same slot at the same moment: the room, a client of both, or an hour of Dele's own. */
@Tag("slow")
class BookingRaceTest {
    private static final int RACES = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Bookings bookings = clinic.the(Bookings.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId mina = given.client("Mina", "Sato", "HF-2", harbour);
    private final ExecutorService desks = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() throws InterruptedException {
        desks.shutdownNow();
        assertThat(desks.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        clinic.close();
    }

    @Test
    void one_gets_it_and_the_other_reads_who_or_what_is_taken_when() throws Exception {
        given.care(joel, ruth);
        given.care(joel, dele);
        given.care(mina, dele);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        RoomId room = clinic.the(Rooms.class).open(harbour, "Room 3", 12);
        CyclicBarrier start = new CyclicBarrier(2);
        for (int race = 0; race < RACES; race++) {
            LocalDate day = TODAY.plusDays(1 + race);
            int about = race % 3;
            NewBooking one = one(about == 2 ? dele : ruth, about == 0 ? room : null, joel, day, LocalTime.of(9, 0));
            NewBooking other = one(
                    dele,
                    about == 0 ? room : null,
                    about == 1 ? joel : mina,
                    day,
                    LocalTime.of(9, about == 2 ? 30 : 0));
            Future<@Nullable Refused> ruths = desks.submit(() -> tried(start, "ruth", one));
            Future<@Nullable Refused> deles = desks.submit(() -> tried(start, "dele", other));
            Refused first = ruths.get(60, TimeUnit.SECONDS);
            Refused second = deles.get(60, TimeUnit.SECONDS);
            assertThat((first == null) != (second == null))
                    .as("race %d: %s, %s", race, first, second)
                    .isTrue();
            Refused why = first == null ? second : first;
            assertThat(why).isNotNull();
            assertThat(why.key())
                    .isEqualTo("calendar." + new String[] {"room", "client", "clinician"}[about] + "-busy");
            assertThat(why.args()).contains(day);
        }
        assertThat(clinic.ask("select count(*) from session")).containsExactly((long) RACES);
    }

    private @Nullable Refused tried(CyclicBarrier start, String who, NewBooking booking) {
        return clinic.as(new Caller(who, who, Set.of(Role.CLINICIAN)), () -> {
            try {
                start.await(30, TimeUnit.SECONDS);
                bookings.book(booking);
                return null;
            } catch (Refused refused) {
                return refused;
            } catch (Exception unforeseen) {
                throw new IllegalStateException(unforeseen);
            }
        });
    }

    private NewBooking one(StaffId clinician, @Nullable RoomId room, ClientId client, LocalDate day, LocalTime time) {
        Plan plan = new Plan(harbour, SessionKind.INDIVIDUAL, SessionMode.IN_PERSON, null, room, clinician, 60);
        return new NewBooking(plan, Set.of(client), day, time, null, false);
    }
}
