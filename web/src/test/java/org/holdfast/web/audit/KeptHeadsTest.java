package org.holdfast.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.holdfast.audit.SealHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHeadsTest {
    private static final String SEAL = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void the_newest_seal_is_read_back_past_a_line_that_was_cut_short() throws IOException {
        Path heads = folder.resolve("heads");
        KeptHeads kept = new KeptHeads(heads.toString());
        assertThat(kept.newest()).isEmpty();
        kept.keep(new SealHead(1, SEAL));
        kept.keep(new SealHead(2, SEAL));
        Files.writeString(heads.resolve("audit-heads.txt"), "3 abab", StandardOpenOption.APPEND);
        assertThat(kept.newest()).contains(new SealHead(2, SEAL));
    }

    @Test
    void without_a_place_nothing_is_kept_and_it_is_known() {
        KeptHeads nowhere = new KeptHeads(null);
        nowhere.keep(new SealHead(1, SEAL));
        assertThat(nowhere.kept()).isFalse();
        assertThat(nowhere.newest()).isEmpty();
    }

    @Test
    void a_key_that_is_too_short_is_no_key() {
        assertThat(OutsideKey.of(null)).isEmpty();
        assertThat(OutsideKey.of(" ")).isEmpty();
        assertThat(OutsideKey.of("k".repeat(32))).isPresent();
        assertThatThrownBy(() -> OutsideKey.of("k".repeat(31))).hasMessageContaining("HOLDFAST_AUDIT_KEY");
    }
}
