package org.holdfast.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.holdfast.web.imports.Inbox;

/**
 * Looks into the inbox a second after it last looked. Each round sets the next, so that a long one is never overtaken; it has no
 * transaction of its own, for those belong to the boundaries.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxRound {
    private static final System.Logger LOG = System.getLogger(InboxRound.class.getName());
    private static final long PAUSE_MILLIS = 1000;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TimerService timers;

    @Inject
    Inbox inbox;

    @PostConstruct
    void next() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void round() {
        try {
            inbox.sweep();
        } catch (RuntimeException unforeseen) {
            // told, and not thrown: the server would repeat a round that failed, beside the next one
            LOG.log(System.Logger.Level.ERROR, "The round of the inbox failed", unforeseen);
        } finally {
            next();
        }
    }
}
