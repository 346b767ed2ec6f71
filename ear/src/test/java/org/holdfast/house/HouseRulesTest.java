package org.holdfast.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plain tests: ArchUnit's own fields run zero tests under Surefire. */
class HouseRulesTest {
    private static final String BOUNDARY = "org.holdfast.kernel.Boundary";
    private static final String GATE = "org.holdfast.access.Gate";
    private static final List<List<String>> FLOORS = List.of(
            List.of("kernel"),
            List.of("audit"),
            List.of("access"),
            List.of("clinic", "client", "episode", "support", "relapse", "instrument", "plan", "breach", "rights"),
            List.of("session"),
            List.of("note", "retention", "outreach", "intake"),
            List.of("demo"));

    @Test
    void all_four_modules_are_under_these_rules() {
        assertThat(House.classes().stream().map(JavaClass::getPackageName))
                .contains(
                        "org.holdfast.session",
                        "org.holdfast.reports.survival",
                        "org.holdfast.web.shell",
                        "org.holdfast.launch");
    }

    @Test
    void packages_have_no_circle() {
        slices().matching("org.holdfast.(**)").should().beFreeOfCycles().check(House.classes());
    }

    @Test
    void commands_fall_down_nothing_below_knows_anything_above() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] here = packages(FLOORS.get(floor));
            String[] above = FLOORS.stream()
                    .skip(floor + 1L)
                    .flatMap(List::stream)
                    .map(HouseRulesTest::room)
                    .toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAnyPackage(here)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .allowEmptyShould(true)
                        .check(House.classes());
            }
        }
    }

    @Test
    void the_domain_knows_no_screen_no_wire_and_no_paper() {
        noClasses()
                .that(inDomain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.holdfast.web..",
                        "org.holdfast.reports..",
                        "org.holdfast.launch..",
                        "com.vaadin..",
                        "jakarta.servlet..",
                        "jakarta.ws..",
                        "net.sf.jasperreports..",
                        "java.net.http..")
                .check(House.classes());
    }

    @Test
    void the_reports_know_no_screen_and_hold_no_entity_manager() {
        noClasses()
                .that()
                .resideInAPackage("org.holdfast.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.holdfast.web..",
                        "com.vaadin..",
                        "jakarta.servlet..",
                        "jakarta.persistence..",
                        "org.hibernate..")
                .check(House.classes());
    }

    @Test
    void the_web_sees_rows_never_entities_books_or_sql() {
        noClasses()
                .that()
                .resideInAPackage("org.holdfast.web..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are entities or books") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith("jakarta.persistence.Entity")
                                || (type.getPackageName().startsWith("org.holdfast")
                                        && type.getSimpleName().endsWith("Book"));
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate..")
                .check(House.classes());
    }

    @Test
    void entities_live_in_the_domain_alone() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(new ArchCondition<JavaClass>("live in the domain") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, inDomain().test(type), type.getName()));
                    }
                })
                .check(House.classes());
    }

    @Test
    void an_entity_has_verbs_and_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(House.classes());
    }

    @Test
    void only_books_hold_the_entity_manager() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are no book") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getSimpleName().endsWith("Book")
                                && !type.getSimpleName().endsWith("Book_")
                                && !type.getName().equals("org.holdfast.kernel.Persistence");
                    }
                })
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(House.classes());
    }

    @Test
    void one_place_reads_the_machines_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.holdfast.launch..")
                .and()
                .doNotHaveFullyQualifiedName("org.holdfast.kernel.Clocks")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(House.classes());
    }

    @Test
    void every_public_method_of_a_boundary_asks_at_the_gate() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(BOUNDARY)
                .should(new ArchCondition<JavaMethod>("ask at the Gate, or ask a boundary that does") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asks =
                                method.getModifiers().contains(JavaModifier.SYNTHETIC) || asks(method, new HashSet<>());
                        events.add(new SimpleConditionEvent(method, asks, method.getFullName()));
                    }
                })
                .check(House.classes());
    }

    @Test
    void only_boundaries_the_audit_and_nothing_else_have_transactions() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should()
                .haveFullyQualifiedName(BOUNDARY)
                .check(House.classes());
        methods()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should()
                .beDeclaredIn("org.holdfast.audit.AuditTrail")
                .check(House.classes());
    }

    @Test
    void no_tower_of_names_that_say_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Impl|DTO|Dto|Mapper|Assembler|Facade|Manager)")
                .check(House.classes());
    }

    private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        for (JavaCall<?> call : method.getCallsFromSelf()) {
            JavaClass owner = call.getTargetOwner();
            if (owner.getName().equals(GATE) || (owner.isAnnotatedWith(BOUNDARY) && !owner.equals(method.getOwner()))) {
                return true;
            }
            if (owner.equals(method.getOwner())
                    && owner.getMethods().stream()
                            .filter(own -> own.getName().equals(call.getName()))
                            .anyMatch(own -> asks(own, seen))) {
                return true;
            }
        }
        return false;
    }

    private static DescribedPredicate<JavaClass> inDomain() {
        return resideInAnyPackage(FLOORS.stream()
                        .flatMap(List::stream)
                        .map(HouseRulesTest::room)
                        .toArray(String[]::new))
                .as("are in the domain");
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(HouseRulesTest::room).toArray(String[]::new);
    }

    private static String room(String name) {
        return "org.holdfast." + name + "..";
    }
}
