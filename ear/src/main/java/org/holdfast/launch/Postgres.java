package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL from Maven's binaries, with every safety on, on the loopback address only. */
final class Postgres {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String MAJOR = "18";

    private final Home home;
    private final Path binaries;
    private final int port;
    private final Secrets secrets;

    Postgres(Home home, Build build, int port, Secrets secrets) {
        this.home = home;
        this.binaries = build.target().resolve("postgresql-" + version());
        this.port = port;
        this.secrets = secrets;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", secrets.superuser());
    }

    Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }

    /** The binaries, unpacked once for all installations of this clone. */
    void unpack() throws IOException, InterruptedException {
        if (Files.exists(binaries)) {
            return;
        }
        try (var lock = Lock.take(binaries.resolveSibling("postgresql.lock"));
                var packed = Postgres.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new Trouble(
                        "PostgreSQL's binaries are not in ear/target/launch/lib: build anew with ./mvnw package.");
            }
            if (!Files.exists(binaries)) {
                Unpack.tar(new XZInputStream(packed), binaries);
            }
        }
    }

    /**
     * A new, empty cluster, made beside its place: an unfinished start leaves none.
     *
     * @return true if it was made now
     */
    boolean initialise() throws IOException, InterruptedException {
        Path data = home.postgres();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR)) {
                throw new Trouble("The data in " + data + " is of PostgreSQL " + found + ", this Holdfast needs "
                        + MAJOR + ": use the Holdfast that wrote it, or start afresh with ./holdfast reset.");
            }
            return false;
        }
        Path fresh = data.resolveSibling("postgres.new");
        Home.deleteTree(fresh);
        Path password = home.run().resolve("superuser.password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.superuser());
            var command = asServerUser("initdb");
            command.addAll(List.of(
                    "-D",
                    fresh.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            Path log = home.log("postgres-initdb");
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                String said = Files.readString(log);
                throw said.contains("No space left")
                        ? new Trouble(
                                "The disk is full: the database could not be made. Free some space and start again.")
                        : new Trouble("PostgreSQL could not make its data folder; see " + log + ".");
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    Child start(Children children) throws IOException, InterruptedException {
        forgetStrangersPid();
        var command = asServerUser("postgres");
        command.addAll(List.of("-D", home.postgres().toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=80",
                "shared_buffers=128MB",
                "timezone=UTC",
                "log_timezone=UTC",
                // the details of an error quote rows, and rows are about people
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "log_line_prefix=%m [%p] %u@%d ")) {
            command.addAll(List.of("-c", setting));
        }
        var child = children.start("PostgreSQL", "postgres", "INT", command, Map.of("LC_ALL", "C", "TZ", "UTC"));
        awaitAnswer(children);
        return child;
    }

    private void awaitAnswer(Children children) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            children.check();
            try (var ignored = superuser("postgres")) {
                return;
            } catch (SQLException e) {
                if ("28P01".equals(e.getSQLState())) {
                    throw new Trouble("The password in " + home.secrets() + " is not the one of the database in "
                            + home.postgres() + ": bring the right file back, or start afresh with ./holdfast reset.");
                }
                if (System.nanoTime() > deadline) {
                    throw new Trouble(
                            "PostgreSQL did not answer within two minutes; see " + home.log("postgres") + ".", e);
                }
            }
            Thread.sleep(50);
        }
    }

    /**
     * After a power cut the pid in postmaster.pid may belong to a stranger by now, and PostgreSQL would refuse to start.
     * The file goes only then; in every other case PostgreSQL itself judges it (it also looks at its shared memory).
     */
    private void forgetStrangersPid() throws IOException {
        Path file = home.postgres().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Files.readAllLines(file).stream()
                .findFirst()
                .filter(l -> l.strip().matches("\\d+"))
                .map(l -> Long.parseLong(l.strip()))
                .orElse(0L);
        boolean oursOrGone = ProcessHandle.of(pid)
                .map(p -> commandLine(pid).contains(home.postgres().toString()))
                .orElse(true);
        if (!oursOrGone) {
            Files.delete(file);
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and still owns its files. */
    private List<String> asServerUser(String program) {
        var command = new ArrayList<String>();
        if (Checks.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        return command;
    }

    private static String version() {
        var jar = Postgres.class.getResource(ARCHIVE);
        var matcher =
                java.util.regex.Pattern.compile("-(\\d+\\.\\d+)[.\\d]*\\.jar").matcher(String.valueOf(jar));
        return matcher.find() ? matcher.group(1) : MAJOR;
    }
}
