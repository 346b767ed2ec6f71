package org.holdfast.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who has to be told by when, as a pure function. Sources: 45 CFR 164.404(b) (people: without unreasonable delay, 60 days at most),
 * 164.406 (media: more than 500 residents of a State), 164.408 (the Secretary: from 500 people at the same time, otherwise within 60
 * days after the end of the calendar year of the discovery), applied to Part 2 records by 42 CFR 2.16(b); GDPR 33(1) (authority: 72
 * hours, here three days after the day of discovery) and 34(1) (people: without undue delay, here the same).
 */
public final class BreachPolicy {
    /** Days within which people are told, United States. */
    static final int DAYS = 60;

    /** From how many people on the Secretary is told at the same time, and above how many residents of a State the media are. */
    static final int MANY = 500;

    /** Days within which the authority is told, European Union and United Kingdom. */
    static final int HOURS_72 = 3;

    private BreachPolicy() {}

    /**
     * The last days for each notice; empty where a low probability was shown that anything was compromised (164.402(2)).
     *
     * @param affected people
     * @param mostInOneState of them residents of the State that has most
     */
    static Map<NoticeKind, LocalDate> due(
            String legalProfile, LocalDate discoveredOn, int affected, int mostInOneState, boolean lowProbability) {
        Map<NoticeKind, LocalDate> due = new TreeMap<>();
        if (lowProbability) {
            return due;
        }
        if (legalProfile.equals("GDPR")) {
            due.put(NoticeKind.AUTHORITY, discoveredOn.plusDays(HOURS_72));
            due.put(NoticeKind.PEOPLE, discoveredOn.plusDays(HOURS_72));
            return due;
        }
        LocalDate within = discoveredOn.plusDays(DAYS);
        due.put(NoticeKind.PEOPLE, within);
        due.put(
                NoticeKind.SECRETARY,
                affected >= MANY
                        ? within
                        : LocalDate.of(discoveredOn.getYear(), 12, 31).plusDays(DAYS));
        if (mostInOneState > MANY) {
            due.put(NoticeKind.MEDIA, within);
        }
        return due;
    }

    /** As above, with when each was first sent. */
    static List<NoticeDue> notices(Map<NoticeKind, LocalDate> due, Map<NoticeKind, LocalDate> sent) {
        List<NoticeDue> notices = new ArrayList<>();
        due.forEach((kind, day) -> notices.add(new NoticeDue(kind, day, sent.get(kind))));
        return notices;
    }
}
