package org.onbam.ui.dataset;

import org.onbam.dataset.ExportPlan;

/// A group of the form: shows its part of a plan, and reads it back.
interface PlanPart {

    void show(ExportPlan plan);

    /// The plan with what stands in this group.
    ///
    /// @throws IllegalArgumentException if that is none; the field is marked then
    ExportPlan read(ExportPlan plan);
}
