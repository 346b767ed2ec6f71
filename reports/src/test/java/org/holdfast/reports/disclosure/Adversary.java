package org.holdfast.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Someone who reads a published table and solves for what is hidden: every cell at least some number, every row and every group
 * of rows adding up. Knows nothing but what is shown.
 */
final class Adversary {
    private final ShownTable shown;
    private final CountTable shape;
    private final int atLeast;
    private final int[][] unknown;
    private int unknowns;

    /** @param atLeast what a hidden cell is known to hold: 0 for who knows nothing, 1 for who knows that 0 is never hidden */
    Adversary(ShownTable shown, CountTable shape, int atLeast) {
        this.shown = shown;
        this.shape = shape;
        this.atLeast = atLeast;
        this.unknown = new int[shape.rows()][shape.columns()];
        for (int[] row : unknown) {
            for (int column = 0; column < row.length; column++) {
                row[column] = -1;
            }
        }
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                if (shown.count(row, column).isEmpty()) {
                    unknown[row][column] = unknowns++;
                }
            }
        }
    }

    /** The least a hidden cell can be. */
    long least(int row, int column) {
        return solve(row, column, GoalType.MINIMIZE);
    }

    /** The most a hidden cell can be; as good as without end where nothing bounds it. */
    long most(int row, int column) {
        return solve(row, column, GoalType.MAXIMIZE);
    }

    private long solve(int row, int column, GoalType goal) {
        double[] objective = new double[unknowns];
        objective[unknown[row][column]] = 1;
        try {
            double value = new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints()),
                            new NonNegativeConstraint(true),
                            goal)
                    .getValue();
            return goal == GoalType.MINIMIZE ? (long) Math.ceil(value - 1e-6) : (long) Math.floor(value + 1e-6);
        } catch (MathIllegalStateException unbounded) {
            if (goal == GoalType.MAXIMIZE) {
                return Long.MAX_VALUE;
            }
            throw unbounded;
        }
    }

    private List<LinearConstraint> constraints() {
        List<LinearConstraint> all = new ArrayList<>();
        for (int i = 0; i < unknowns; i++) {
            double[] one = new double[unknowns];
            one[i] = 1;
            all.add(new LinearConstraint(one, Relationship.GEQ, atLeast));
        }
        int last = shape.columns() - 1;
        for (int row = 0; row < shape.rows(); row++) {
            Equation sum = new Equation();
            for (int column = 0; column < last; column++) {
                sum.add(row, column, 1);
            }
            sum.add(row, last, -1);
            sum.into(all);
        }
        for (int total = 0; total < shape.rows(); total++) {
            for (int column = 0; column <= last && shape.isTotal(total); column++) {
                Equation sum = new Equation();
                for (int row = 0; row < shape.rows(); row++) {
                    if (shape.totalledIn(row) == total) {
                        sum.add(row, column, 1);
                    }
                }
                sum.add(total, column, -1);
                sum.into(all);
            }
        }
        return all;
    }

    private final class Equation {
        private final double[] factors = new double[unknowns];
        private boolean any;
        private long rest;

        void add(int row, int column, int sign) {
            OptionalLong count = shown.count(row, column);
            if (count.isPresent()) {
                rest -= sign * count.getAsLong();
            } else {
                factors[unknown[row][column]] += sign;
                any = true;
            }
        }

        void into(List<LinearConstraint> all) {
            if (any) {
                all.add(new LinearConstraint(factors, Relationship.EQ, rest));
            }
        }
    }
}
