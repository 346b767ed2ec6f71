package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.reports.Oracle;
import org.holdfast.reports.measure.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our estimators against R, case by case, to the tolerance each case states (1e-9). */
class OracleTest {
    private static final Map<String, Case> METHODS = Map.of(
            "kaplan_meier", OracleTest::kaplanMeier,
            "reverse_km_median_followup", OracleTest::medianFollowUp,
            "logrank", OracleTest::logRank,
            "person_time_rate", OracleTest::personTimeRate,
            "poisson_exact", OracleTest::poisson,
            "proportion_ci", OracleTest::proportion,
            "cluster_proportion", OracleTest::clusters);

    private interface Case {
        Map<String, @Nullable Object> answer(JsonNode question);
    }

    @TestFactory
    Stream<DynamicTest> every_reference_case_is_reproduced() throws IOException {
        return cases().stream()
                .map(question -> DynamicTest.dynamicTest(question.path("id").asText(), () -> reproduces(question)));
    }

    @Test
    void no_reference_case_of_these_methods_is_left_out() throws IOException {
        assertThat(cases()).hasSize(39 + 2 + 16 + 4 + 5 + 5 + 1);
    }

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (JsonNode question : new ObjectMapper()
                .readTree(Oracle.file("expected.json").toFile())
                .path("cases")) {
            if (METHODS.containsKey(question.path("method").asText())) {
                cases.add(question);
            }
        }
        return cases;
    }

    private static void reproduces(JsonNode question) {
        List<String> wrong = new ArrayList<>();
        Object answer = java.util.Objects.requireNonNull(
                        METHODS.get(question.path("method").asText()))
                .answer(question);
        compare(
                question.path("expected"),
                new ObjectMapper().valueToTree(answer),
                "",
                question.path("tolerance"),
                wrong);
        assertThat(wrong).isEmpty();
    }

    private static void compare(JsonNode e, JsonNode a, String path, JsonNode tolerance, List<String> wrong) {
        if (e.isTextual() && e.asText().equals("any")) {
            return;
        }
        if (e.isObject()) {
            e.properties()
                    .forEach(entry -> compare(
                            entry.getValue(), a.path(entry.getKey()), path + "/" + entry.getKey(), tolerance, wrong));
        } else if (e.isArray()) {
            if (a.size() != e.size()) {
                wrong.add(path + ": " + e.size() + " values expected, got " + a.size());
            }
            for (int i = 0; i < e.size(); i++) {
                compare(e.get(i), a.path(i), path + "[" + i + "]", tolerance, wrong);
            }
        } else if (e.isNumber()) {
            double off = Math.abs(a.asDouble() - e.asDouble());
            double allowed =
                    tolerance.path("abs").asDouble() + tolerance.path("rel").asDouble() * Math.abs(e.asDouble());
            if (!a.isNumber() || !(off <= allowed)) {
                wrong.add(path + ": expected " + e + ", got " + a);
            }
        } else if (e.isNull() ? !(a.isNull() || a.isMissingNode()) : !a.asText().equals(e.asText())) {
            wrong.add(path + ": expected " + e + ", got " + a);
        }
    }

    private static Map<String, @Nullable Object> kaplanMeier(JsonNode question) {
        Table data = Table.of(question);
        Band band = Band.valueOf(question.path("options")
                .path("conf_type")
                .asText()
                .toUpperCase(java.util.Locale.ROOT)
                .replace('-', '_'));
        double[] times = numbers(question.path("options").path("times"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (String group : data.groups("group")) {
            RiskTable table = data.riskTable(data.where("group", group));
            KaplanMeier km = KaplanMeier.of(table, band);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("n", table.rows());
            row.put("events", table.events());
            row.put("times", times);
            row.put("n_risk", each(times, t -> km.atRiskAt(t)));
            row.put("surv", each(times, km::survivalAt));
            row.put("se", each(times, t -> orNull(km.standardErrorAt(t))));
            row.put("lower", each(times, t -> low(km.intervalAt(t))));
            row.put("upper", each(times, t -> high(km.intervalAt(t))));
            double[] p = {0.25, 0.5, 0.75};
            row.put(
                    "quantile",
                    Map.of(
                            "p", p,
                            "est", each(p, q -> orNull(km.quantile(q))),
                            "lower", each(p, q -> orNull(km.quantileLow(q))),
                            "upper", each(p, q -> orNull(km.quantileHigh(q)))));
            answer.put(group, row);
        }
        return answer;
    }

    private static Map<String, @Nullable Object> medianFollowUp(JsonNode question) {
        Table data = Table.of(question);
        RiskTable forward = data.riskTable(data.rows);
        List<Double> time = new ArrayList<>();
        List<Boolean> followed = new ArrayList<>();
        for (int j = 0; j < forward.size(); j++) {
            for (int i = 0; i < forward.events(j) + forward.censored(j); i++) {
                time.add(forward.time(j));
                followed.add(i >= forward.events(j));
            }
        }
        boolean[] event = new boolean[followed.size()];
        IntStream.range(0, event.length).forEach(i -> event[i] = followed.get(i));
        KaplanMeier km = KaplanMeier.of(
                RiskTable.of(time.stream().mapToDouble(Double::doubleValue).toArray(), event));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("median_followup", orNull(km.median()));
        answer.put("lower", orNull(km.quantileLow(0.5)));
        answer.put("upper", orNull(km.quantileHigh(0.5)));
        return answer;
    }

    private static Map<String, @Nullable Object> logRank(JsonNode question) {
        Table data = Table.of(question);
        List<String> groups = data.groups("group");
        List<List<RiskTable>> strata = new ArrayList<>();
        for (String stratum : data.groups("strata")) {
            strata.add(groups.stream()
                    .map(group -> data.riskTable(data.where("group", group).stream()
                            .filter(data.where("strata", stratum)::contains)
                            .toList()))
                    .toList());
        }
        LogRank test =
                LogRank.stratified(strata, question.path("options").path("rho").asDouble());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("groups", groups);
        answer.put(
                "n",
                groups.stream().map(group -> data.where("group", group).size()).toList());
        answer.put("observed", test.observed());
        answer.put("expected", test.expected());
        answer.put("chisq", test.chiSquare());
        answer.put("df", test.degreesOfFreedom());
        // R says 1 where there is nothing to compare; we say nothing
        answer.put("p", test.p().orElse(1));
        answer.put("log10_p", Math.log10(test.p().orElse(1)));
        answer.put("var", test.variance());
        return answer;
    }

    private static Map<String, @Nullable Object> personTimeRate(JsonNode question) {
        Table data = Table.of(question);
        double per = question.path("options").path("per").asDouble();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        List<PoissonRate> rates = new ArrayList<>();
        for (String group : data.groups("group")) {
            List<Map<String, String>> rows = data.where("group", group);
            double time =
                    rows.stream().mapToDouble(row -> data.number(row, "time")).sum();
            long events =
                    rows.stream().filter(row -> data.number(row, "event") == 1).count();
            PoissonRate rate = new PoissonRate(events, time / per);
            rates.add(rate);
            answer.put(group, rate(rate, time));
        }
        Map<String, @Nullable Object> ratio = new LinkedHashMap<>();
        RateRatio comparison = new RateRatio(rates.get(1), rates.get(0));
        ratio.put("rate_ratio", orNull(comparison.value()));
        ratio.put("lower_exact", low(comparison.exact()));
        ratio.put("upper_exact", high(comparison.exact()));
        ratio.put("p_exact", orNull(comparison.p()));
        answer.put("ratio_second_over_first", ratio);
        return answer;
    }

    private static Map<String, @Nullable Object> poisson(JsonNode question) {
        JsonNode options = question.path("options");
        double time = options.path("person_time").asDouble();
        return rate(new PoissonRate(options.path("events").asLong(), time), time);
    }

    private static Map<String, @Nullable Object> rate(PoissonRate rate, double time) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("events", rate.events());
        answer.put("person_time", time);
        answer.put("rate", orNull(rate.value()));
        answer.put("lower_exact", low(rate.exact()));
        answer.put("upper_exact", high(rate.exact()));
        answer.put("lower_midp", low(rate.midP()));
        answer.put("upper_midp", high(rate.midP()));
        return answer;
    }

    private static Map<String, @Nullable Object> proportion(JsonNode question) {
        long x = question.path("options").path("x").asLong();
        long n = question.path("options").path("n").asLong();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("x", x);
        answer.put("n", n);
        answer.put("p", (double) x / n);
        answer.put("wilson_lower", low(Wilson.interval(x, n)));
        answer.put("wilson_upper", high(Wilson.interval(x, n)));
        answer.put("clopper_pearson_lower", low(ClopperPearson.interval(x, n)));
        answer.put("clopper_pearson_upper", high(ClopperPearson.interval(x, n)));
        return answer;
    }

    private static Map<String, @Nullable Object> clusters(JsonNode question) {
        Table data = Table.of(question);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (String group : data.groups("group")) {
            Map<String, int[]> people = new LinkedHashMap<>();
            for (Map<String, String> row : data.where("group", group)) {
                int[] cell = people.computeIfAbsent(data.text(row, "cluster"), pid -> new int[2]);
                cell[0] += (int) data.number(row, "event");
                cell[1]++;
            }
            ClusterRatio ratio = ClusterRatio.of(
                    people.values().stream().mapToInt(cell -> cell[0]).toArray(),
                    people.values().stream().mapToInt(cell -> cell[1]).toArray());
            double p = (double) ratio.x() / ratio.n();
            double binomial = Math.sqrt(p * (1 - p) / ratio.n());
            double se = ratio.standardError().orElseThrow();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("n", ratio.n());
            row.put("clusters", ratio.clusters());
            row.put("p", p);
            row.put("se_cluster", se);
            row.put("se_binomial", binomial);
            row.put("design_effect", se * se / (binomial * binomial));
            row.put("lower_logit_t", low(ratio.interval()));
            row.put("upper_logit_t", high(ratio.interval()));
            answer.put(group, row);
        }
        return answer;
    }

    private static List<@Nullable Object> each(double[] at, java.util.function.DoubleFunction<@Nullable Object> f) {
        List<@Nullable Object> list = new ArrayList<>();
        for (double t : at) {
            list.add(f.apply(t));
        }
        return list;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        IntStream.range(0, numbers.length)
                .forEach(i -> numbers[i] = array.get(i).asDouble());
        return numbers;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Double low(Optional<Interval> interval) {
        return interval.map(Interval::low).orElse(null);
    }

    private static @Nullable Double high(Optional<Interval> interval) {
        return interval.map(Interval::high).orElse(null);
    }

    /** The rows of a case: those with a value in every used column. Roles are the case's words: time, event, group, strata, entry. */
    private record Table(Map<String, String> columns, List<Map<String, String>> rows) {
        static Table of(JsonNode question) {
            Map<String, String> columns = new TreeMap<>();
            question.path("columns").properties().forEach(column -> {
                if (!column.getValue().isNull()) {
                    columns.put(column.getKey(), column.getValue().asText());
                }
            });
            Set<String> missing = Set.of("", "NA");
            List<Map<String, String>> rows = Oracle.rows(question.path("data").asText()).stream()
                    .filter(row -> columns.values().stream().noneMatch(column -> missing.contains(row.get(column))))
                    .toList();
            return new Table(columns, rows);
        }

        String text(Map<String, String> row, String role) {
            return java.util.Objects.requireNonNull(row.get(columns.get(role)));
        }

        double number(Map<String, String> row, String role) {
            return Double.parseDouble(text(row, role));
        }

        List<String> groups(String role) {
            if (!columns.containsKey(role)) {
                return List.of("all");
            }
            Set<String> labels = new TreeSet<>();
            rows.forEach(row -> labels.add(text(row, role)));
            boolean numeric = labels.stream().allMatch(label -> label.matches("\\d+"));
            return labels.stream()
                    .sorted(numeric ? Comparator.comparingInt(Integer::parseInt) : Comparator.naturalOrder())
                    .toList();
        }

        List<Map<String, String>> where(String role, String label) {
            return columns.containsKey(role)
                    ? rows.stream().filter(row -> text(row, role).equals(label)).toList()
                    : rows;
        }

        RiskTable riskTable(List<Map<String, String>> rows) {
            double[] time =
                    rows.stream().mapToDouble(row -> number(row, "time")).toArray();
            double[] entry = columns.containsKey("entry")
                    ? rows.stream().mapToDouble(row -> number(row, "entry")).toArray()
                    : new double[0];
            boolean[] event = new boolean[time.length];
            IntStream.range(0, time.length).forEach(i -> event[i] = number(rows.get(i), "event") == 1);
            return RiskTable.of(entry, time, event);
        }
    }
}
