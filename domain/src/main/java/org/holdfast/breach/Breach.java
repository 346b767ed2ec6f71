package org.holdfast.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Something happened to protected information. It is never changed: what is known later is a further weighing. */
@Entity
public class Breach {
    @Id
    private UUID id;

    private String what;
    private String information;
    private LocalDate happenedFrom;
    private @Nullable LocalDate happenedTo;
    private LocalDate discoveredOn;
    private int affected;
    private int mostInOneState;
    private String legalProfile;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Breach() {}

    Breach(NewBreach given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.what = given.what().strip();
        this.information = given.information().strip();
        this.happenedFrom = given.happenedFrom();
        this.happenedTo = given.happenedTo();
        this.discoveredOn = given.discoveredOn();
        this.affected = given.affected();
        this.mostInOneState = given.mostInOneState();
        this.legalProfile = given.legalProfile();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID id() {
        return id;
    }

    LocalDate discoveredOn() {
        return discoveredOn;
    }

    BreachRow row(List<BreachAssessment> weighed, List<BreachNotice> told) {
        NewAssessment latest = weighed.isEmpty() ? null : weighed.getLast().said();
        List<NewNotice> sent = told.stream().map(BreachNotice::said).toList();
        Map<NoticeKind, LocalDate> first = new EnumMap<>(NoticeKind.class);
        sent.forEach(notice ->
                first.merge(notice.kind(), notice.sentOn(), (one, other) -> one.isBefore(other) ? one : other));
        boolean low = latest != null && latest.lowProbability();
        return new BreachRow(
                id,
                what,
                information,
                happenedFrom,
                happenedTo,
                discoveredOn,
                affected,
                legalProfile,
                latest,
                BreachPolicy.notices(
                        BreachPolicy.due(legalProfile, discoveredOn, affected, mostInOneState, low), first),
                sent);
    }
}
