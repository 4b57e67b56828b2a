/** What a customer is worth: models of buying and of leaving, and scores of recency, frequency and money. */
@NullMarked
package io.segue.learn.value;

import org.jspecify.annotations.NullMarked;
