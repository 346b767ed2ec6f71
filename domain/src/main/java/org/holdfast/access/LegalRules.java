package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** Under which law each site works, and at which ages each programme's clients sign. */
@Boundary
public class LegalRules {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** One site and the code of its {@link LegalProfile}. */
    public record SiteRule(SiteId site, String name, String profile) {}

    /** One programme and its ages; null where it says nothing of people under age. */
    public record ProgrammeRule(ProgrammeId programme, String name, ConsentPolicy.@Nullable Ages ages) {}

    /** Every site by name. */
    @Asks(Action.SEE_RULES)
    public List<SiteRule> sites() {
        gate.require(Action.SEE_RULES, "legal profiles");
        return book.sites().stream()
                .map(row -> new SiteRule(new SiteId((UUID) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** Every programme by name. */
    @Asks(Action.SEE_RULES)
    public List<ProgrammeRule> programmes() {
        gate.require(Action.SEE_RULES, "ages");
        Map<ProgrammeId, ConsentPolicy.Ages> ages =
                book.ageRules().stream().collect(Collectors.toMap(AgeRule::programme, AgeRule::ages));
        return book.programmes().stream()
                .map(row -> {
                    ProgrammeId id = new ProgrammeId((UUID) row[0]);
                    return new ProgrammeRule(id, (String) row[1], ages.get(id));
                })
                .toList();
    }

    /**
     * From now on consents at this site are taken under this profile; those that stand are left as they were signed.
     *
     * @throws Refused {@code rules.no-such-profile}
     */
    @Asks(Action.SET_RULES)
    public void underLaw(SiteId site, String profile) {
        gate.require(Action.SET_RULES, "site " + site + " under a legal profile");
        if (!LegalProfile.codes().contains(profile)) {
            throw new Refused("rules.no-such-profile");
        }
        book.setLegalProfile(site.value(), profile);
    }

    /**
     * From now on these ages hold for the programme; those of before stay on record.
     *
     * @param ages null where the programme no longer says anything
     * @throws Refused {@code age-rule.out-of-order}
     */
    @Asks(Action.SET_RULES)
    public void ages(ProgrammeId programme, ConsentPolicy.@Nullable Ages ages) {
        Actor actor = gate.require(Action.SET_RULES, "ages of programme " + programme);
        AgeRule next = ages == null
                ? null
                : new AgeRule(programme, ages.signsAloneFrom(), ages.ofAgeAt(), clock.instant(), actor.subject());
        book.oneAtATime(programme.value());
        book.ageRules().stream()
                .filter(rule -> rule.programme().equals(programme))
                .forEach(rule -> rule.end(clock.instant(), actor.subject()));
        book.flush();
        if (next != null) {
            book.add(next);
        }
    }
}
