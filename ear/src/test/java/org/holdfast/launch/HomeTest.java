package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void only_its_owner_looks_into_a_home_and_its_secrets() throws IOException {
        var home = home();
        var first = Secrets.loadOrMake(home);
        var second = Secrets.loadOrMake(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
        assertThat(second.app())
                .isEqualTo(first.app())
                .hasSizeGreaterThanOrEqualTo(40)
                .isNotEqualTo(first.owner());
    }

    @Test
    void a_database_without_its_secrets_is_not_given_new_ones() throws IOException {
        var home = home();
        Files.createDirectories(home.postgres());
        Files.writeString(home.postgres().resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> Secrets.loadOrMake(home))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("missing");
    }

    @Test
    void reset_deletes_what_is_ours_and_nothing_else() throws IOException {
        var home = home();
        Secrets.loadOrMake(home);
        Path strangers = Files.writeString(home.root().resolve("thesis.txt"), "mine");
        var settings = Settings.read(List.of("--home", home.root().toString(), "--yes"), Map.of(), folder);
        assertThat(new Reset(settings).run()).isZero();
        assertThat(home.root()).isDirectoryContaining(p -> p.equals(strangers));
        assertThat(home.secrets()).doesNotExist();
        assertThat(home.run()).doesNotExist();
    }

    @Test
    void one_home_has_one_launcher() {
        var home = home();
        try (var lock = Lock.tryTake(home.lock()).orElseThrow()) {
            assertThat(Lock.tryTake(home.lock())).isEmpty();
        }
        assertThat(Lock.tryTake(home.lock())).isPresent();
    }

    @Test
    void the_realm_that_is_imported_has_nobody_in_it_and_is_the_same_for_every_installation() throws IOException {
        var build = new Build(org.holdfast.launch.testing.Running.checkout());
        Path realm = folder.resolve("realm.json");
        Realm.place(realm, build);
        assertThat(realm).content().contains("\"users\": []").doesNotContain("ruth", "holdfast-demo");
        assertThat(Realm.ids(java.nio.file.Files.readString(build.demoUsers())))
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_broken_archive_leaves_no_half_unpacked_folder() {
        Path place = folder.resolve("server");
        assertThatThrownBy(() -> Unpack.tar(new ByteArrayInputStream(new byte[] {1, 2, 3}), place))
                .isInstanceOf(IOException.class);
        assertThat(place).doesNotExist();
    }

    @Test
    void a_full_disk_is_called_a_full_disk() {
        assertThat(Trouble.writing("a file", new IOException("a file: No space left on device"))
                        .sentence())
                .startsWith("The disk is full");
    }

    private Home home() {
        var home = new Home(folder.resolve("home"));
        home.create();
        return home;
    }
}
