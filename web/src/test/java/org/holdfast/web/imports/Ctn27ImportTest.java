package org.holdfast.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.intake.Answer;
import org.holdfast.intake.Intakes;
import org.holdfast.intake.Sheet;
import org.holdfast.testing.Ctn27;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real patients of a public trial come in through the files a clinic would send, and are counted as they were there. */
@Tag("slow")
class Ctn27ImportTest {
    private static final Map<Sheet, Integer> ROWS = Map.of(
            Sheet.SITES, 16,
            Sheet.PROGRAMMES, 2,
            Sheet.CLIENTS, Ctn27.CLIENTS,
            Sheet.EPISODES, Ctn27.CLIENTS,
            Sheet.SESSIONS, Ctn27.VISITS,
            Sheet.USE_EVENTS, Ctn27.LAPSES);

    @TempDir
    Path folder;

    @Test
    void everyone_is_taken_in_counted_right_and_skipped_the_second_time() throws IOException {
        Optional<Ctn27> trial = Ctn27.found();
        assumeTrue(trial.isPresent(), "skipped: there is no CTN-27 data; set holdfast.oracle to its folder");
        trial.orElseThrow().writeTo(folder);
        try (OpenClinic clinic = OpenClinic.open()) {
            clinic.operator();
            Intakes intakes = clinic.the(Intakes.class);
            long start = System.nanoTime();
            Answer first = intakes.take(CsvFolder.read(folder), false);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("CTN-27 taken in within " + took.toMillis() + " ms");
            ROWS.forEach((sheet, rows) -> assertThat(first.of(sheet)).isEqualTo(new Answer.Count(rows, 0)));
            completion(clinic);
            attendance(clinic);
            assertThat(clinic.ask("select count(*) from use_event where occurred_on > date '2026-11-17'"))
                    .containsExactly(0L);
            Answer second = intakes.take(CsvFolder.read(folder), false);
            ROWS.forEach((sheet, rows) -> assertThat(second.of(sheet)).isEqualTo(new Answer.Count(0, rows)));
            assertThat(clinic.ask("select count(*) from attendance")).containsExactly((long) Ctn27.VISITS);
        }
    }

    /** 394 of 529 and 344 of 740 completed; the administrative exits are known, and neither completed nor dropped out. */
    private static void completion(OpenClinic clinic) {
        assertThat(clinic.ask(
                        "select p.code || ' ' || count(*) filter (where s.discharge_reason = 'COMPLETED') || '/' || count(*) || ' '"
                                + " || count(*) filter (where s.discharge_reason = 'OTHER') from stay s join programme p on p.id = s.programme_id"
                                + " where s.discharge_reason <> 'UNKNOWN' group by p.code order by p.code"))
                .containsExactly("Methadone 394/529 9", "Outpatient_BUP 344/740 8");
    }

    private static void attendance(OpenClinic clinic) {
        List<Object> shares = clinic.ask(
                "select (avg(case when m.mark = 'ATTENDED' then 1 else 0 end) * 100)::float8 from attendance a"
                        + " join session s on s.id = a.session_id join attendance_mark m on m.attendance_id = a.id"
                        + " where a.episode_id is not null group by s.site_id order by 1");
        assertThat(shares).hasSize(16);
        assertThat((Double) shares.getFirst()).isCloseTo(79.21779, within(1e-4));
        assertThat((Double) shares.getLast()).isCloseTo(95.01892, within(1e-4));
        assertThat(clinic.ask("select count(*) from attendance_mark where mark = 'NO_SHOW'"))
                .containsExactly(3187L);
        assertThat(clinic.ask("select count(*) from attendance_mark where mark = 'NO_SHOW' and reason = 'jail'"))
                .containsExactly(28L);
    }
}
