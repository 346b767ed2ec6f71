package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.reports.Facts;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SpeedTest {
    private static final int FEW = 5_000;
    private static final int MANY = 40_000;

    /** Eight times as much is about eight times the work; were it sixty-four times, a large clinic would wait for ever. */
    private static final int TOO_STEEP = 24;

    @Test
    void eight_times_as_many_facts_are_not_much_more_than_eight_times_the_work() {
        long few = best(FEW);
        long many = best(MANY);
        System.out.printf("%,d people counted in %d ms of one processor, %,d in %d ms%n", FEW, few, MANY, many);
        assertThat(many).isLessThan(TOO_STEEP * Math.max(few, 5));
    }

    /** The best of five, in milliseconds. */
    private static long best(int people) {
        Random random = new Random(1);
        List<EpisodeFact> stays = new ArrayList<>();
        List<UseEventFact> events = new ArrayList<>();
        List<AttendanceFact> visits = new ArrayList<>();
        DischargeReason[] reasons = DischargeReason.values();
        AttendanceState[] states = AttendanceState.values();
        for (int n = 0; n < people; n++) {
            ClientId client = new ClientId(new UUID(random.nextLong(), n));
            SiteId site = new SiteId(new UUID(1, n % 12));
            ProgrammeId programme = new ProgrammeId(new UUID(2, n % 6));
            var admitted = Facts.DAY_0.plusDays(random.nextInt(700));
            boolean ended = random.nextBoolean();
            stays.add(new EpisodeFact(
                    new EpisodeId(new UUID(4, n)),
                    client,
                    programme,
                    site,
                    admitted,
                    ended ? admitted.plusDays(random.nextInt(400)) : null,
                    ended ? reasons[random.nextInt(reasons.length)] : null));
            for (int i = 0; i < 22; i++) {
                visits.add(new AttendanceFact(
                        client,
                        site,
                        programme,
                        SessionKind.INDIVIDUAL,
                        admitted.plusDays(7L * i),
                        states[random.nextInt(states.length)],
                        null));
            }
            events.add(new UseEventFact(client, admitted.plusDays(random.nextInt(90)), UseEventKind.USE));
            events.add(new UseEventFact(client, admitted.plusDays(random.nextInt(90)), UseEventKind.USE));
        }
        Collections.shuffle(visits, random);
        RetentionQuestion question = RetentionQuestion.everything(Facts.DAY_0.plusDays(1000));
        List<Long> millis = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            long start = processorTime();
            RetentionFigures figures =
                    RetentionMeasure.of(question, Instant.EPOCH, new Names(Map.of(), Map.of()), stays, visits, events);
            millis.add(Duration.ofNanos(processorTime() - start).toMillis());
            assertThat(figures.episodes()).isEqualTo(people);
        }
        return Collections.min(millis);
    }

    /** Nanoseconds this thread has worked: what others do on the machine is of no account. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
