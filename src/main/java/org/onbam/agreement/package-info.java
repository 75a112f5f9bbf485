/// How far scorers agree: arrays and labels in, numbers out. Pure, deterministic, any thread.
///
/// Stages are [org.onbam.agreement.Ratings], one row a scorer; from them come [org.onbam.agreement.ConfusionMatrix],
/// [org.onbam.agreement.CohenKappa], [org.onbam.agreement.FleissKappa], [org.onbam.agreement.KrippendorffAlpha] and the
/// [org.onbam.agreement.StageVotes]. Events of two scorers are paired by [org.onbam.agreement.EventMatching] and counted by
/// [org.onbam.agreement.EventAgreement]; those of many become [org.onbam.agreement.EventCluster]s. What a night's scorers
/// differ in, most consequential first, is [org.onbam.agreement.Disagreement]. Several nights are counted together by
/// [org.onbam.agreement.SeveralNights], of [org.onbam.agreement.RatedNight]s that hold counts alone.
///
/// A number that the formula does not define (kappa where chance alone agrees fully) is absent, never 0 or 1. An epoch that a
/// scorer left unscored is no vote; what was dropped for that is counted. Exact values of published examples and of the
/// Dreem Open Dataset are the tests.
@NullMarked
package org.onbam.agreement;

import org.jspecify.annotations.NullMarked;
