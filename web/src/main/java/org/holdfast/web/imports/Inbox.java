package org.holdfast.web.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.intake.Answer;
import org.holdfast.intake.Batch;
import org.holdfast.intake.Intakes;
import org.holdfast.intake.NotTaken;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.ActingAs;
import org.holdfast.web.shell.Errors;
import org.holdfast.web.shell.Messages;

/**
 * The folder through which the operator of the machine hands files in ({@code HOLDFAST_INBOX}). A request is taken by one node
 * at a time: it holds a lock on the request, which ends with the node should that die, and another one takes the request again.
 */
@ApplicationScoped
public class Inbox {
    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    @Inject
    Intakes intakes;

    private final Set<Path> inTrouble = new HashSet<>();

    /** Answers what is waiting in the inbox that the settings name, one request after the other. */
    public void sweep() {
        String set = System.getenv("HOLDFAST_INBOX");
        if (set != null && !set.isBlank()) {
            sweep(Path.of(set));
        }
    }

    void sweep(Path inbox) {
        for (Path folder : waiting(inbox)) {
            try {
                claim(new Request(folder));
            } catch (IOException e) {
                inTrouble.add(folder);
                LOG.log(
                        System.Logger.Level.ERROR,
                        "A request in the inbox cannot be read or answered and is left alone",
                        e);
            }
        }
    }

    private List<Path> waiting(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(inbox)) {
            return folders.filter(
                            folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .filter(folder -> !inTrouble.contains(folder) && new Request(folder).isWaiting())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The inbox cannot be read", e);
            return List.of();
        }
    }

    private void claim(Request request) throws IOException {
        Set<java.nio.file.OpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(request.folder().resolve(".claim"), options);
                FileLock lock = channel.tryLock()) {
            if (lock != null && request.isWaiting()) {
                take(request);
            }
        } catch (OverlappingFileLockException takenHereAlready) {
            LOG.log(System.Logger.Level.DEBUG, "taken already");
        }
    }

    private void take(Request request) throws IOException {
        Boolean dryRun = request.dryRun().orElse(null);
        if (dryRun == null) {
            request.answer(Sentences.words("imports.request-unclear") + "\n", false);
            return;
        }
        Batch batch = CsvFolder.read(request.folder());
        Answer answer;
        try {
            answer = ActingAs.operator(() -> taken(batch, dryRun));
        } catch (Refused refused) {
            request.answer(Messages.say("imports.refused", Messages.say(refused)) + "\n", false);
            return;
        } catch (RuntimeException unforeseen) {
            request.answer(Messages.say("error.incident", Errors.incident(unforeseen)) + "\n", false);
            return;
        }
        request.answer(Sentences.of(answer), answer.sound());
        LOG.log(
                System.Logger.Level.INFO,
                "Files taken in: dry run {0}, sound {1}, {2}",
                dryRun,
                answer.sound(),
                answer.counts());
    }

    private Answer taken(Batch batch, boolean dryRun) {
        try {
            return intakes.take(batch, dryRun);
        } catch (NotTaken no) {
            return no.answer();
        }
    }
}
