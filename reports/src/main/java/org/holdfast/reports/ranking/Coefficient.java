package org.holdfast.reports.ranking;

/** What a model makes of a feature: log odds ratio of drop-out per unit, with its standard error. */
public record Coefficient(Feature feature, double logOddsRatio, double standardError) {}
