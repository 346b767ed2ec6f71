package org.holdfast.launch.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.holdfast.launch.Settings;
import org.holdfast.launch.Stack;
import org.holdfast.launch.Steps;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Holdfast, started at the first call and shared by all tests of this JVM: free ports, fresh data with the demo
 * clinic in {@code ear/target/it-home}. It stops when the JVM ends.
 */
public final class Running {
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 12_000;

    private static @Nullable Running running;

    private final Settings settings;
    private Stack stack;

    private Running(Settings settings) {
        this.settings = settings;
        this.stack = Stack.start(settings, new Steps(System.out));
    }

    public static synchronized Running holdfast() {
        if (running == null) {
            running = new Running(fresh());
        }
        return running;
    }

    /** The address people use, without a slash at the end. */
    public String address() {
        return settings.publicUrl();
    }

    /** Keycloak's address as browsers reach it, without a slash at the end. */
    public String signInAddress() {
        return settings.signInUrl();
    }

    /** The port of WildFly's management interface, on 127.0.0.1. */
    public int managementPort() {
        return settings.managementPort();
    }

    public Path home() {
        return settings.home();
    }

    /** The top folder of the sources. */
    public static Path checkout() {
        String given = System.getProperty("holdfast.clone");
        return given != null ? Path.of(given) : Path.of("..").toAbsolutePath().normalize();
    }

    /** A connection with the application's rights. */
    public Connection asApp() throws SQLException {
        return stack.connectAsApp();
    }

    /** A connection with the owner's rights. */
    public Connection asOwner() throws SQLException {
        return stack.connectAsOwner();
    }

    /** {@code kill -9} of a part ("postgres", "keycloak", "wildfly"), and waits until it is gone. */
    public void kill(String part) {
        ProcessHandle process = stack.process(part).orElseThrow();
        CompletableFuture<ProcessHandle> gone = process.onExit();
        process.destroyForcibly();
        gone.join();
    }

    /** Stops what still runs and starts all anew on the same data, ports and address. */
    public void restart() {
        stack.close();
        stack = Stack.start(settings, new Steps(System.out));
    }

    private static Settings fresh() {
        Path home = checkout().resolve("ear/target/it-home");
        List<Integer> ports = freePorts(4);
        var settings = Settings.read(
                List.of(
                        "--home=" + home,
                        "--port=" + ports.get(0),
                        "--keycloak-port=" + ports.get(1),
                        "--postgres-port=" + ports.get(2),
                        "--management-port=" + ports.get(3)),
                Map.of(),
                checkout());
        Stack.forget(settings);
        return settings;
    }

    /**
     * Ports nobody uses at this moment; all held together, so that they differ. They lie below those that the system gives to
     * outgoing connections, so that none is taken while a part is down and comes again.
     */
    public static List<Integer> freePorts(int count) {
        var sockets = new ArrayList<ServerSocket>();
        var random = new Random();
        try {
            for (int tries = 0; sockets.size() < count; tries++) {
                try {
                    int port = LOWEST_PORT + random.nextInt(PORTS);
                    sockets.add(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
                } catch (BindException taken) {
                    if (tries > PORTS) {
                        throw taken;
                    }
                }
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        } finally {
            for (ServerSocket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // it is only a test's socket
                }
            }
        }
    }

    /** Where walks leave their pictures. */
    public static Path screenshots() {
        Path folder = checkout().resolve("ear/target/screenshots");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
