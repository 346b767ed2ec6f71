package org.holdfast.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher per HOLDFAST_HOME. The system frees the lock however the launcher ends. */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<Lock> tryTake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new Lock(channel));
                }
            } catch (OverlappingFileLockException e) {
                // held by another run inside this very JVM (tests)
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw Trouble.writing(file, e);
        }
    }

    /** Waits for its turn: for work that several launchers share, such as unpacking Keycloak. */
    static Lock take(Path file) throws IOException, InterruptedException {
        while (true) {
            Optional<Lock> lock = tryTake(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the system closes it with us
        }
    }
}
