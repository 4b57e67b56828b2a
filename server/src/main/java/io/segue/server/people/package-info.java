/**
 * What is known of people, for reading: {@link io.segue.server.people.Directory} finds profiles, members and calls. As
 * of the latest commit, which is milliseconds behind the calls.
 */
@NullMarked
package io.segue.server.people;

import org.jspecify.annotations.NullMarked;
