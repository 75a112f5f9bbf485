/// Tests of what the program says: that [Messages] says it, that every sentence is there in both languages and well
/// formed ([Catalogue]), that the code names only sentences that are there ([KeyUse]), and that no window says
/// anything else ([SpokenLiterals]).
@NullMarked
package org.onbam.message;

import org.jspecify.annotations.NullMarked;
