/** What the program is made of: its versions and what others wrote. Knows no toolkit. */
@NullMarked
package org.ketbench.app.about;

import org.jspecify.annotations.NullMarked;
