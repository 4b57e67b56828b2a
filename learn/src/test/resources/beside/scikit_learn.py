"""The other side of BesideScikitLearn: does one task after another with scikit-learn and says how long each took.

Reads lines of JSON on standard input, {"task": …, "data": FILE, "rows": N, "columns": D, …}, and answers each with one
line, {"seconds": …, …}. Data are doubles, row after row. Only the library's own work is timed.
"""

import json
import sys
import time

import numpy as np
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans
from sklearn.metrics import silhouette_score


def timed(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def kmeans(x, job):
    starts = np.asarray(job["centres"]).reshape(job["k"], -1)
    seconds, model = timed(lambda: KMeans(job["k"], init=starts, n_init=1, algorithm="lloyd").fit(x))
    return {"seconds": seconds, "inertia": float(model.inertia_), "iterations": int(model.n_iter_)}


def restarts(x, job):
    seconds, model = timed(lambda: KMeans(job["k"], n_init=job["starts"], random_state=job["seed"]).fit(x))
    return {"seconds": seconds, "inertia": float(model.inertia_)}


def dbscan(x, job):
    seconds, model = timed(lambda: DBSCAN(eps=job["eps"], min_samples=job["points"], n_jobs=-1).fit(x))
    return {"seconds": seconds, "labels": model.labels_.tolist()}


def ward(x, job):
    tree = AgglomerativeClustering(n_clusters=None, distance_threshold=0, linkage="ward")
    seconds, model = timed(lambda: tree.fit(x))
    return {"seconds": seconds, "heights": model.distances_.tolist()}


def silhouette(x, job):
    labels = np.asarray(job["labels"])
    seconds, mean = timed(lambda: silhouette_score(x, labels))
    return {"seconds": seconds, "mean": float(mean)}


def bootstrap(x, job):
    seconds, means = timed(lambda: jaccards(x, np.asarray(job["labels"]), job))
    return {"seconds": seconds, "jaccards": means.tolist()}


def jaccards(x, labels, job):
    """Hennig's bootstrap: of each cluster the best overlap with one found again in a resample, on average."""
    random = np.random.RandomState(job["seed"])
    k = job["k"]
    total = np.zeros(k)
    for _ in range(job["runs"]):
        picked = np.unique(random.randint(0, len(x), len(x)), return_counts=True)
        rows, times = picked
        found = KMeans(k, n_init=1, random_state=random).fit(x[rows], sample_weight=times).labels_
        table = np.zeros((k, k))
        np.add.at(table, (labels[rows], found), 1)
        union = table.sum(1)[:, None] + table.sum(0)[None, :] - table
        total += (table / union).max(1)
    return total / job["runs"]


TASKS = {task.__name__: task for task in (kmeans, restarts, dbscan, ward, silhouette, bootstrap)}

for line in sys.stdin:
    job = json.loads(line)
    x = np.fromfile(job["data"], dtype="<f8").reshape(job["rows"], job["columns"])
    print(json.dumps(TASKS[job["task"]](x, job)), flush=True)
