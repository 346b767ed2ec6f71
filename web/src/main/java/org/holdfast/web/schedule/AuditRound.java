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
import java.util.Optional;
import org.holdfast.access.Audits;
import org.holdfast.audit.SealHead;
import org.holdfast.web.audit.KeptHeads;
import org.holdfast.web.shell.ActingAs;

/** Seals the audit every minute, batch after batch until it has caught up, and keeps the newest seal outside the database. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditRound {
    private static final System.Logger LOG = System.getLogger(AuditRound.class.getName());
    private static final long PAUSE_MILLIS = 60_000;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TimerService timers;

    @Inject
    Audits audits;

    @Inject
    KeptHeads heads;

    @PostConstruct
    void next() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void round() {
        try {
            Optional<SealHead> sealed = ActingAs.operator(audits::seal);
            while (sealed.isPresent()) {
                heads.keep(sealed.get());
                sealed = ActingAs.operator(audits::seal);
            }
        } catch (RuntimeException unforeseen) {
            // told, and not thrown: what is not sealed now is sealed a minute later
            LOG.log(System.Logger.Level.ERROR, "The audit could not be sealed", unforeseen);
        } finally {
            next();
        }
    }
}
