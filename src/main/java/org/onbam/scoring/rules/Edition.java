package org.onbam.scoring.rules;

/// An edition of the AASM Manual for the Scoring of Sleep and Associated Events, rules for adults. What is looked after
/// here reads the same in both; they differ in what they call the second rule for hypopneas.
public enum Edition { AASM_2_6, AASM_3 }
