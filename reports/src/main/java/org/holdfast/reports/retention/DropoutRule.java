package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.holdfast.reports.measure.Definition;

/**
 * When a drop-out rule fires in a stay (measures M11), judged on each day by what was known on it. A definition names the rule and
 * its days.
 */
enum DropoutRule {
    /** (a) Last attended more than {@code gapDays} ago and no appointment ahead: fires on last + gapDays + 1 or later. */
    GAP {
        @Override
        List<LocalDate> firings(Definition definition, StayHistory stay) {
            return afterSilence(stay, definition.number("gapDays") + 1, stay::firstWithoutAppointment);
        }

        @Override
        boolean undecided(Definition definition, StayHistory stay, LocalDate cutOff) {
            return silentFor(stay, definition.number("gapDays") + 1, cutOff);
        }
    },
    /** (b) So many missed appointments in a row: fires on the day of the last. */
    MISSED_IN_A_ROW {
        @Override
        List<LocalDate> firings(Definition definition, StayHistory stay) {
            int enough = definition.number("missed");
            List<LocalDate> fired = new ArrayList<>();
            int row = 0;
            for (var day : stay.days().entrySet()) {
                int before = day.getValue().endsRow() ? 0 : row;
                row = day.getValue().endsRow() ? 0 : row + day.getValue().missed();
                if (before < enough && row >= enough) {
                    fired.add(day.getKey());
                }
            }
            return fired;
        }

        @Override
        boolean undecided(Definition definition, StayHistory stay, LocalDate cutOff) {
            return false;
        }
    },
    /** (c) Silent, with fewer than {@code minSessions} attended: fires on last + silentDays. */
    FEW_SESSIONS {
        @Override
        List<LocalDate> firings(Definition definition, StayHistory stay) {
            int enough = definition.number("minSessions");
            return SILENT.firings(definition, stay).stream()
                    .filter(day -> stay.sessionsBy(day) < enough)
                    .toList();
        }

        @Override
        boolean undecided(Definition definition, StayHistory stay, LocalDate cutOff) {
            return stay.sessions() < definition.number("minSessions") && SILENT.undecided(definition, stay, cutOff);
        }
    },
    /** (e) No contact for {@code silentDays}: fires on last + silentDays. */
    SILENT {
        @Override
        List<LocalDate> firings(Definition definition, StayHistory stay) {
            return afterSilence(stay, definition.number("silentDays"), day -> day);
        }

        @Override
        boolean undecided(Definition definition, StayHistory stay, LocalDate cutOff) {
            return silentFor(stay, definition.number("silentDays"), cutOff);
        }
    };

    /** The days it fires on, in order, the future included; a session attended on the very day keeps it from firing. */
    abstract List<LocalDate> firings(Definition definition, StayHistory stay);

    /** Whether a stay open at the cut-off, in which it has not fired, has been silent for too short a time to tell. */
    abstract boolean undecided(Definition definition, StayHistory stay, LocalDate cutOff);

    private static boolean silentFor(StayHistory stay, int days, LocalDate cutOff) {
        return stay.lastContactBy(cutOff).plusDays(days).isAfter(cutOff);
    }

    private static List<LocalDate> afterSilence(StayHistory stay, int days, UnaryOperator<LocalDate> postponed) {
        List<LocalDate> fired = new ArrayList<>();
        for (LocalDate contact : stay.contacts()) {
            LocalDate next = stay.nextContactAfter(contact);
            LocalDate day = postponed.apply(contact.plusDays(days));
            if (next == null || day.isBefore(next)) {
                fired.add(day);
            }
        }
        return fired;
    }
}
