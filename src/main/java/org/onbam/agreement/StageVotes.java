package org.onbam.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.SleepStage;

/// What scorers say of each epoch, taken together.
public final class StageVotes {

    private final Ratings ratings;

    /// @param ratings of [Ratings#STAGES]
    public StageVotes(Ratings ratings) {
        if (ratings.categories() != Ratings.STAGES.size()) {
            throw new IllegalArgumentException(ratings.categories() + " categories are no stages");
        }
        this.ratings = ratings;
    }

    /// What most scorers say of an epoch.
    ///
    /// @param leading the stage with the most votes; several in a tie, in the order of [Ratings#STAGES]; empty without votes
    /// @param votes   for each of them
    /// @param of      how many scorers scored the epoch
    public record Majority(List<SleepStage> leading, int votes, int of) {

        public Majority {
            leading = List.copyOf(leading);
        }

        public boolean isTie() {
            return leading.size() > 1;
        }

        public boolean isUnanimous() {
            return of > 0 && votes == of;
        }

        /// The stage that leads alone; empty in a tie.
        public Optional<SleepStage> stage() {
            return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
        }
    }

    public int epochs() {
        return ratings.units();
    }

    public int scorers() {
        return ratings.raters();
    }

    public Majority majority(int epoch) {
        int[] counts = ratings.counts(epoch);
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        List<SleepStage> leading = new ArrayList<>();
        for (int category = 0; most > 0 && category < counts.length; category++) {
            if (counts[category] == most) {
                leading.add(Ratings.STAGES.get(category));
            }
        }
        return new Majority(leading, most, ratings.votes(epoch));
    }

    /// The stage of one scorer.
    public SleepStage of(int scorer, int epoch) {
        int category = ratings.at(scorer, epoch);
        return category == Ratings.MISSING ? SleepStage.UNSCORED : Ratings.STAGES.get(category);
    }

    /// Whether two scorers or more scored an epoch, and all of them alike. Who left it out has no vote.
    public boolean isAgreed(int epoch) {
        Majority majority = majority(epoch);
        return majority.isUnanimous() && (majority.of() >= 2 || scorers() == 1);
    }

    /// Whether anybody scored an epoch without its being agreed on: differently, or alone among several.
    public boolean isDisputed(int epoch) {
        return ratings.votes(epoch) > 0 && !isAgreed(epoch);
    }

    /// The hypnodensity of an epoch: the part of votes for each of [Ratings#STAGES]; all 0 without votes.
    public double[] density(int epoch) {
        int[] counts = ratings.counts(epoch);
        int votes = ratings.votes(epoch);
        double[] density = new double[counts.length];
        for (int category = 0; votes > 0 && category < counts.length; category++) {
            density[category] = counts[category] / (double) votes;
        }
        return density;
    }

    public Ratings ratings() {
        return ratings;
    }
}
