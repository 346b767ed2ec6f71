package org.holdfast.web.retention;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.retention.RetentionQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as the address of the page says it, so that a view can be shared and kept: codes of sites and programmes, days
 * and dates, nothing of a person. What cannot be used is left out and named; a site that the reader may not see is as unknown
 * as one that does not exist.
 */
record Address(Asked asked, List<String> unused) {
    private static final String SITE = "site";
    private static final String PROGRAMME = "programme";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String DAY = "day";
    private static final String DATA_TO = "data-to";

    /** No clinic has facts before or after; years far away are no dates to the database. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    static Address read(QueryParameters query, Choices choices) {
        List<String> unused = new ArrayList<>();
        Set<SiteId> sites = new HashSet<>();
        for (String code : query.getParameters(SITE)) {
            add(sites, choices.sites(), site -> site.code().equals(code), SiteRow::id, code, unused);
        }
        Set<ProgrammeId> programmes = new HashSet<>();
        for (String code : query.getParameters(PROGRAMME)) {
            add(programmes, choices.programmes(), one -> one.code().equals(code), ProgrammeRow::id, code, unused);
        }
        Optional<LocalDate> dataTo = Optional.ofNullable(date(query, DATA_TO, unused));
        if (dataTo.filter(day -> day.isAfter(choices.today())).isPresent()) {
            unused.add(dataTo.orElseThrow().toString());
            dataTo = Optional.empty();
        }
        return new Address(
                new Asked(sites, programmes, period(query, unused), days(query, unused), dataTo), List.copyOf(unused));
    }

    /** The query of these filters; what is as at first is left out. */
    static QueryParameters of(Asked asked, Choices choices) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(
                query,
                PROGRAMME,
                choices.programmes(asked.programmes()).stream()
                        .map(ProgrammeRow::code)
                        .sorted()
                        .toList());
        put(
                query,
                SITE,
                choices.sites(asked.sites()).stream()
                        .map(SiteRow::code)
                        .sorted()
                        .toList());
        put(query, FROM, asked.admitted().from());
        put(query, UNTIL, asked.admitted().to());
        if (!asked.days().equals(RetentionQuestion.DAYS)) {
            put(query, DAY, asked.days().stream().map(String::valueOf).toList());
        }
        put(query, DATA_TO, asked.dataTo().orElse(null));
        return new QueryParameters(query);
    }

    private static <R, I> void add(
            Set<I> chosen, List<R> known, Predicate<R> meant, Function<R, I> id, String code, List<String> unused) {
        known.stream().filter(meant).findFirst().map(id).ifPresentOrElse(chosen::add, () -> unused.add(code));
    }

    private static Period period(QueryParameters query, List<String> unused) {
        LocalDate from = date(query, FROM, unused);
        LocalDate until = date(query, UNTIL, unused);
        try {
            return new Period(from, until);
        } catch (Refused backwards) {
            unused.add(String.valueOf(until));
            return new Period(from, null);
        }
    }

    private static List<Integer> days(QueryParameters query, List<String> unused) {
        List<Integer> days = new ArrayList<>();
        for (String day : query.getParameters(DAY)) {
            if (day.matches("\\d{1,4}") && Asked.valid(Integer.parseInt(day)) && days.size() < Asked.MOST_DAYS) {
                days.add(Integer.parseInt(day));
            } else {
                unused.add(day);
            }
        }
        return days.isEmpty() ? RetentionQuestion.DAYS : days;
    }

    private static @Nullable LocalDate date(QueryParameters query, String name, List<String> unused) {
        Optional<String> text = query.getSingleParameter(name);
        try {
            LocalDate day = text.map(LocalDate::parse).orElse(null);
            if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
                return day;
            }
            text.ifPresent(unused::add);
            return null;
        } catch (DateTimeException noDate) {
            text.ifPresent(unused::add);
            return null;
        }
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable LocalDate day) {
        put(query, name, day == null ? List.of() : List.of(day.toString()));
    }

    private static void put(Map<String, List<String>> query, String name, List<String> values) {
        if (!values.isEmpty()) {
            query.put(name, values);
        }
    }
}
