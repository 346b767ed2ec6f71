package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.select.Select;
import org.holdfast.episode.LevelOfCare;
import org.jspecify.annotations.Nullable;

/** The field for how intensive care is; "not said" is an answer. */
final class Levels {
    private Levels() {}

    static void into(Select<LevelOfCare> field, @Nullable LevelOfCare first) {
        field.setLabel(say("stay.level"));
        field.setItems(LevelOfCare.values());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(say("stay.level.unsaid"));
        field.setItemLabelGenerator(one -> one == null ? say("stay.level.unsaid") : say("stay.level." + one));
        field.setValue(first);
    }
}
