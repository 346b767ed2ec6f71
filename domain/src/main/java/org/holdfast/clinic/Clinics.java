package org.holdfast.clinic;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** Sites and programmes. */
@Boundary
public class Clinics {
    @Inject
    Gate gate;

    @Inject
    ClinicBook book;

    /** The sites whose figures the caller may see, by name. */
    @Asks(Action.SEE_FIGURES)
    public List<SiteRow> sitesForFigures() {
        Scope scope = gate.scope(Action.SEE_FIGURES);
        return book.sites().stream()
                .map(Site::row)
                .filter(site -> scope.covers(site.id()))
                .toList();
    }

    /** The programmes, by name, for the filter of the figures. */
    @Asks(Action.SEE_FIGURES)
    public List<ProgrammeRow> programmesForFigures() {
        gate.scope(Action.SEE_FIGURES);
        return book.programmes().stream().map(Programme::row).toList();
    }

    /** The sites where the caller may register somebody, by name. */
    @Asks(Action.FIND_CLIENTS)
    public List<SiteRow> sitesToRegisterAt() {
        Scope scope = gate.scope(Action.FIND_CLIENTS);
        return book.sites().stream()
                .map(Site::row)
                .filter(site -> scope.covers(site.id()))
                .toList();
    }

    /** All sites, by name: somebody may move to any of them. */
    @Asks(Action.FIND_CLIENTS)
    public List<SiteRow> sitesForCare() {
        gate.scope(Action.FIND_CLIENTS);
        return book.sites().stream().map(Site::row).toList();
    }

    /** The programmes somebody may be admitted or move to, by name. */
    @Asks(Action.FIND_CLIENTS)
    public List<ProgrammeRow> programmesForCare() {
        gate.scope(Action.FIND_CLIENTS);
        return book.programmes().stream().map(Programme::row).toList();
    }

    /** The site with this code, for files that are taken in. */
    @Asks(Action.TAKE_IN)
    public Optional<SiteRow> siteByCode(String code) {
        gate.require(Action.TAKE_IN, "site by code");
        return book.siteByCode(code).map(Site::row);
    }

    /** The programme with this code, for files that are taken in. */
    @Asks(Action.TAKE_IN)
    public Optional<ProgrammeRow> programmeByCode(String code) {
        gate.require(Action.TAKE_IN, "programme by code");
        return book.programmeByCode(code).map(Programme::row);
    }

    /** The member of staff with this sign-in, for files that are taken in. */
    @Asks(Action.TAKE_IN)
    public Optional<StaffId> staffBySubject(String subject) {
        gate.require(Action.TAKE_IN, "staff by sign-in");
        return book.staffBySubject(subject).stream().findFirst().map(StaffId::new);
    }

    /** Adds a site; its days are counted in {@code zone}. */
    @Asks(Action.TAKE_IN)
    public SiteId openSite(String code, String name, ZoneId zone) {
        gate.require(Action.TAKE_IN, "open site");
        Site site = new Site(code, name, zone);
        book.add(site);
        return site.row().id();
    }

    /** Adds a programme. */
    @Asks(Action.TAKE_IN)
    public ProgrammeId openProgramme(String code, String name) {
        gate.require(Action.TAKE_IN, "open programme");
        Programme programme = new Programme(code, name);
        book.add(programme);
        return programme.row().id();
    }
}
