import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Prints a port that nobody uses at this moment. */
final class FreePort {
    private FreePort() {}

    public static void main(String[] none) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            System.out.println(socket.getLocalPort());
        }
    }
}
