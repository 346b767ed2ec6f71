package org.holdfast.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports on the loopback address. */
final class Ports {
    private Ports() {}

    static void check(Settings settings) {
        free("Holdfast", settings.port(), "--port");
        if (settings.tls()) {
            free("TLS", settings.tlsPort(), "--tls-port");
        }
        free("Keycloak", settings.keycloakPort(), "--keycloak-port");
        free("PostgreSQL", settings.postgresPort(), "--postgres-port");
        free("WildFly's management", settings.managementPort(), "--management-port");
    }

    /** So many ports that nobody uses now, all different. */
    static List<Integer> free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static void free(String who, int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new Trouble("Port " + port + ", meant for " + who
                    + ", is taken by another program or not allowed: stop that program, or choose another port with "
                    + option
                    + " N.");
        }
    }
}
