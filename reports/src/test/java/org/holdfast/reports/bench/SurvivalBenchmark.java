package org.holdfast.reports.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each question on one thread, from raw arrays to the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SurvivalBenchmark {
    @Param("1000000")
    int rows;

    @Param("KAPLAN_MEIER")
    String question = "";

    private Question asked = Question.KAPLAN_MEIER;
    private MadeRows made = new MadeRows(0);

    /** The rows, the same in every run. */
    @Setup
    public void makeRows() {
        asked = Question.valueOf(question);
        made = new MadeRows(asked.rows(rows));
    }

    /** The answer, so that nothing of the work can be left out. */
    @Benchmark
    public double[] answer() {
        return asked.answer(made);
    }
}
