package org.holdfast.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes up a whole clinic: its ground, the caseloads of those who sign in, Joel, and then everybody else. The facts come in an
 * order in which each can point back; nothing is held but diaries, so that any size can be streamed.
 */
final class Clinic {
    private static final int FIRST_NUMBER = 20_001;

    private final World world;
    private final Consumer<DemoFact> facts;
    private long lines;
    private int clients;

    private Clinic(World world, Consumer<DemoFact> facts) {
        this.world = world;
        this.facts = facts;
    }

    /** Hands on every fact of the clinic of this seed, day and size. */
    static void tell(long seed, LocalDate today, DemoSize size, Consumer<DemoFact> facts, Consumer<String> progress) {
        World world = Founding.found(seed, today, size, facts);
        Clinic clinic = new Clinic(world, facts);
        clinic.caseloads();
        clinic.everyDay();
        clinic.everybodyElse(progress);
    }

    private void caseloads() {
        Place harbour = world.places().getFirst();
        Caseload.ruth(world, harbour).fill(this);
        Caseload.dele(world, world.places().get(1)).fill(this);
    }

    /**
     * Those who have come for their medication every day for years: the long records that a screen must stand. Every fourth is
     * Ruth's, so that somebody who sees a part of the clinic meets them.
     */
    private void everyDay() {
        for (int i = 0; i < world.size().everyDay(); i++) {
            Dice dice = Dice.of(world.seed(), 10, i);
            Place place = i % 4 == 0 ? world.places().getFirst() : dice.pick(world.places());
            Clinician clinician = i % 4 == 0 ? place.clinicians().getFirst() : others(place, dice);
            LocalDate admittedOn = Story.onWorkday(world.first().plusDays(dice.between(3, 60)));
            List<Beat> beats = IntStream.rangeClosed(1, 7)
                    .mapToObj(weekday -> Beat.weekly(weekday, dice.between(0, Diary.HALF_HOURS - 3)))
                    .toList();
            tell(
                    dice,
                    place,
                    new Arrival(number(), null, clinician, DemoProgramme.OTP_METHADONE, admittedOn, beats, null, true));
        }
    }

    private static Clinician others(Place place, Dice dice) {
        return dice.pick(place.clinicians().stream()
                .filter(one -> !one.ownCaseloadOnly())
                .toList());
    }

    private void everybodyElse(Consumer<String> progress) {
        while (clients < world.size().clients()) {
            Dice dice = Dice.of(world.seed(), 4, clients);
            Place place = dice.pick(world.places());
            DemoProgramme programme = DemoProgramme.draw(dice);
            LocalDate admittedOn = Story.onWorkday(
                    world.first().plusDays(dice.between(3, world.size().days() - 2)));
            Clinician clinician = others(place, dice);
            List<Beat> beats = Rhythm.of(dice, programme, place);
            tell(dice, place, new Arrival(number(), null, clinician, programme, admittedOn, beats, null, false));
            if (clients % 2_000 == 0) {
                progress.accept(clients + " clients, " + lines + " lines");
            }
        }
    }

    /** One client's story; whether they are in care today. */
    Story.Told tell(Dice dice, Place place, Arrival arrival) {
        Story.Told told = new Story(scribe(dice, place), arrival).tell(this::tooFew);
        clients++;
        return told;
    }

    Scribe scribe(Dice dice, Place place) {
        return new Scribe(world, place, dice, this::write);
    }

    void told() {
        clients++;
    }

    /** The next record number; Joel's is his. */
    String number() {
        int number = FIRST_NUMBER + clients;
        return "HF-" + (number >= 20_417 ? number + 1 : number);
    }

    private boolean tooFew() {
        return lines < (double) world.size().sessions() * clients / world.size().clients();
    }

    private void write(DemoFact fact) {
        if (fact instanceof DemoFact.Attendance) {
            lines++;
        }
        facts.accept(fact);
    }
}
