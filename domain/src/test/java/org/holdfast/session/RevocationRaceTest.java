package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.access.Caller;
import org.holdfast.access.Consents;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grace reads over and over, on two screens, while Ruth revokes: what starts after the answer to Ruth shows nothing. */
@Tag("slow")
class RevocationRaceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final int RACES = 200;
    private static final int SCREENS = 2;
    private static final long NOT_YET = Long.MAX_VALUE;

    private record Read(long began, boolean shown) {}

    private final OpenClinic clinic = OpenClinic.open();
    private final SharedTimes times = clinic.the(SharedTimes.class);
    private final Consents consents = clinic.the(Consents.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final SupporterId grace = given.supporter(joel, "Grace", "grace");
    private final ExecutorService screens = Executors.newFixedThreadPool(SCREENS);

    @AfterEach
    void close() throws InterruptedException {
        screens.shutdownNow();
        assertThat(screens.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        clinic.close();
    }

    @Test
    void no_read_that_starts_after_the_acknowledged_revocation_returns_a_row() throws Exception {
        given.care(joel, ruth);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        int shownBefore = 0;
        int readAfter = 0;
        for (int race = 0; race < RACES; race++) {
            given.consent(joel, grace, TODAY, TODAY);
            AtomicLong acknowledged = new AtomicLong(NOT_YET);
            CountDownLatch reading = new CountDownLatch(SCREENS);
            List<Future<List<Read>>> screensOpen = new ArrayList<>();
            for (int screen = 0; screen < SCREENS; screen++) {
                screensOpen.add(screens.submit(() -> read(acknowledged, reading)));
            }
            assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
            consents.revoke(joel, grace);
            long then = System.nanoTime();
            acknowledged.set(then);
            for (Future<List<Read>> screen : screensOpen) {
                for (Read read : screen.get(60, TimeUnit.SECONDS)) {
                    boolean after = read.began() - then > 0;
                    assertThat(after && read.shown()).as("race %d", race).isFalse();
                    shownBefore += read.shown() ? 1 : 0;
                    readAfter += after ? 1 : 0;
                }
            }
        }
        assertThat(shownBefore).isGreaterThanOrEqualTo(RACES * SCREENS);
        assertThat(readAfter).isGreaterThanOrEqualTo(RACES * SCREENS);
        assertThat(clinic.ask("select count(*) from disclosure")).containsExactly((long) shownBefore);
    }

    /** Reads until one read has begun after the revocation was acknowledged. */
    private List<Read> read(AtomicLong acknowledged, CountDownLatch reading) {
        return clinic.as(new Caller("grace", "Grace Amankwah", Set.of(Role.SUPPORTER)), () -> {
            List<Read> reads = new ArrayList<>();
            boolean after = false;
            while (!after) {
                after = acknowledged.get() != NOT_YET;
                long began = System.nanoTime();
                reads.add(new Read(began, !times.next().isEmpty()));
                if (reads.size() == 1) {
                    reading.countDown();
                }
            }
            return reads;
        });
    }
}
