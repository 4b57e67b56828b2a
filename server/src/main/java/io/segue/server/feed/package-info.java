/**
 * The changes of membership, in order and for good: {@link io.segue.server.feed.ChangeFeed} is read by whoever tells
 * others, each at its own pace and from its own {@link io.segue.server.feed.Cursor}.
 */
@NullMarked
package io.segue.server.feed;

import org.jspecify.annotations.NullMarked;
