package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.access.Role;
import org.holdfast.web.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file is handed over once and soon; then no address has it any more. */
class HandOverTest extends ViewTest {
    private static final Instant NOW = Instant.parse("2026-11-17T10:42:00Z");

    private final HandOver.Once record = new HandOver.Once(
            "record.zip",
            "application/zip",
            "the whole record".getBytes(StandardCharsets.UTF_8),
            NOW.plus(Duration.ofMinutes(1)));

    private static String read(DownloadResponse response) {
        try {
            return response.hasError()
                    ? String.valueOf(response.getError())
                    : new String(response.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(@Nullable String part, Instant now) {
        return read(record.answer("GET", part, now));
    }

    @Test
    void it_comes_whole_to_the_first_who_asks_and_to_nobody_after() {
        assertThat(get(null, NOW)).isEqualTo("the whole record");
        assertThat(get(null, NOW)).isEqualTo("410");
        assertThat(read(record.answer("HEAD", null, NOW))).isEqualTo("410");
    }

    @Test
    void a_look_at_its_head_or_for_a_part_gives_nothing_of_it_and_takes_nothing_away() {
        DownloadResponse head = record.answer("HEAD", null, NOW);
        assertThat(head.getContentLength()).isEqualTo("the whole record".length());
        assertThat(read(head)).isEmpty();
        assertThat(get("bytes=4-8", NOW)).isEqualTo("416");
        assertThat(get("bytes=0-0", NOW)).isEqualTo("416");
        assertThat(get("bytes=0-", NOW)).isEqualTo("the whole record");
        assertThat(get("bytes=0-", NOW)).isEqualTo("410");
    }

    @Test
    void a_minute_later_it_is_gone_and_just_before_it_is_not() {
        assertThat(record.over(NOW.plusMillis(59_999))).isFalse();
        assertThat(get(null, NOW.plus(Duration.ofMinutes(1)))).isEqualTo("410");
        assertThat(record.gone()).isTrue();
    }

    @Test
    void of_many_who_ask_at_the_same_moment_one_has_it() {
        List<String> answers = Collections.synchronizedList(new java.util.ArrayList<>());
        IntStream.range(0, 64).parallel().forEach(one -> answers.add(get(null, NOW)));
        assertThat(answers).filteredOn("the whole record"::equals).hasSize(1);
    }

    @Test
    void what_nobody_fetched_loses_its_address_too() {
        signIn("nobody", "No Body", Role.CLINICIAN);
        HandOver handOver = new HandOver(clinic.clock());
        UI.getCurrent().add(handOver);
        handOver.file("record.zip", "application/zip", () -> new byte[] {1});
        poll();
        assertThat(handOver.getElement().hasAttribute("href")).isTrue();
        clinic.clock().pass(Duration.ofMinutes(1));
        poll();
        assertThat(handOver.getElement().hasAttribute("href")).isFalse();
    }
}
