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
import org.holdfast.session.Bookings;
import org.holdfast.session.SeriesId;
import org.holdfast.web.shell.ActingAs;

/** Carries series on every hour, one after another, until all are planned far enough ahead. On several servers they share the work. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SeriesRound {
    private static final System.Logger LOG = System.getLogger(SeriesRound.class.getName());
    private static final long PAUSE_MILLIS = 3_600_000;
    private static final long FIRST_MILLIS = 60_000;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TimerService timers;

    @Inject
    Bookings bookings;

    @PostConstruct
    void begin() {
        next(FIRST_MILLIS);
    }

    @Timeout
    void round() {
        try {
            ActingAs.operator(bookings::notFarEnough).forEach(this::carryOn);
        } catch (RuntimeException unforeseen) {
            // told, and not thrown: what is not planned now is planned an hour later
            LOG.log(System.Logger.Level.ERROR, "The series could not be looked through", unforeseen);
        } finally {
            next(PAUSE_MILLIS);
        }
    }

    /** One that cannot be carried on does not keep the others waiting. */
    private void carryOn(SeriesId series) {
        try {
            ActingAs.operator(() -> {
                bookings.carryOn(series);
                return true;
            });
        } catch (RuntimeException unforeseen) {
            LOG.log(System.Logger.Level.ERROR, "A series could not be carried on", unforeseen);
        }
    }

    private void next(long millis) {
        timers.createSingleActionTimer(millis, new TimerConfig(null, false));
    }
}
