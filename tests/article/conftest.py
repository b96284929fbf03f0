"""Pages of invented papers, each built as a well-known system builds them: the fixture `pages`."""

# ruff: noqa: E501  (markup as the systems write it, in long lines)

from types import SimpleNamespace

import pytest

BODY = [
    "The harbour wall at Lowmere gave way shortly before dawn on Tuesday, and forty households had to leave their beds.",
    "“We heard a crack like a gunshot, and then the water was in the kitchen,” said Ana Ruiz, who lives on Quay Street.",
    "Engineers had warned the council in March that the wall would not outlast another winter, according to two reports.",
    "Councillor Tom Okafor said the money had been set aside but never spent, because nobody could agree on a builder.",
    "“It is not a question of blame,” he told reporters. “It is a question of who will sleep dry tonight and who will not.”",
    "The ferry company has cancelled all crossings until Friday, and the school will stay shut for the rest of the week.",
]


def paragraphs(lines: list[str] = BODY, attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{line}</p>\n" for line in lines)


WORDPRESS = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Harbour wall collapses at Lowmere - The Lowmere Echo</title>
<meta property="og:title" content="Harbour wall collapses at Lowmere"><meta property="og:site_name" content="The Lowmere Echo">
<meta property="article:published_time" content="2031-03-04T06:50:00+00:00"><link rel="canonical" href="https://echo.example/wall/">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"Harbour wall collapses at Lowmere",
"author":{{"@id":"https://echo.example/#/person/1"}},"datePublished":"2031-03-04T06:50:00+00:00","inLanguage":"en-GB",
"publisher":{{"@id":"https://echo.example/#org"}}}},{{"@type":"Organization","@id":"https://echo.example/#org","name":"The Lowmere Echo"}},
{{"@type":"Person","@id":"https://echo.example/#/person/1","name":"Bea Lund"}}]}}</script></head>
<body class="single single-post"><header><h1 class="site-title">The Lowmere Echo</h1><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main><article id="post-77" class="post-77 post type-post category-news tag-newsletter tag-comments hentry">
<h1 class="entry-title">Harbour wall collapses at Lowmere</h1><div class="entry-meta">By <a rel="author" href="/author/bea">Bea Lund</a> on
<time class="entry-date published" datetime="2031-03-04T06:50:00+00:00">March 4, 2031</time></div>
<div class="entry-content"><figure class="wp-block-image"><img src="a.jpg"><figcaption>The broken wall seen from the ferry</figcaption></figure>
{paragraphs(BODY[:3])}
<blockquote class="wp-block-pullquote"><p>It is a question of who will sleep dry tonight</p></blockquote>
<div class="wp-block-group newsletter-signup"><h3>Never miss a tide</h3><p>Our newsletter brings you the news of the coast every morning.</p></div>
<p><strong>READ MORE: <a href="/dam">Dam cost twice what was planned</a></strong></p>
{paragraphs(BODY[3:])}
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li></ul></div>
<div class="jp-relatedposts"><h3>Related</h3><p>Ferry runs aground in fog off Lowmere, nobody hurt</p></div></div></article>
<section id="comments" class="comments-area"><h2>3 thoughts on this</h2><ol>{"<li><p>I have said for years that this wall would fall, and now look at it, what a shame.</p></li>" * 3}</ol></section>
</main><footer><p>© 2031 The Lowmere Echo. All rights reserved.</p></footer></body></html>"""

NEXT = f"""<!DOCTYPE html><html lang="en"><head><title>Harbour wall collapses at Lowmere | Coast News</title>
<meta property="og:title" content="Harbour wall collapses at Lowmere"><meta property="og:description" content="Forty households are without a home after a wall fell that engineers had warned about.">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Harbour wall collapses at Lowmere","datePublished":"2031-03-04T07:12:00.000Z",
"dateModified":"2031-03-05T09:00:00.000Z","author":[{{"@type":"Person","name":"Bea Lund"}},{{"@type":"Person","name":"Ivo Marsh"}}],
"publisher":{{"@type":"Organization","name":"Coast News"}}}}</script></head><body><div id="__next"><div class="css-1k2">
<header class="Header_root__x1"><a href="/">Coast News</a></header><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper e1nh2i2l6">
<div data-component="headline-block"><h1 id="main-heading">Harbour wall collapses at Lowmere</h1></div>
<div data-component="byline-block"><div><span>Bea Lund and Ivo Marsh</span><span>Coast correspondents</span></div><time datetime="2031-03-04T07:12:00Z">4 March</time></div>
<div class="Article_standfirst__u8">Forty households are without a home after a wall fell that engineers had warned about.</div>
<div data-component="image-block"><figure><img alt="x"><figcaption>Image caption, The wall in 2019</figcaption></figure></div>
{"".join(f'<div data-component="text-block"><div class="ssrcss-7-RichText"><p class="ssrcss-1q0-Paragraph">{line}</p></div></div>' for line in BODY[:4])}
<div data-component="links-block"><p>More on this story</p><ul><li><a href="/1">Why walls fall</a></li><li><a href="/2">A town and its harbour</a></li></ul></div>
<div data-component="subheadline-block"><h2>Warnings</h2></div>
{"".join(f'<div data-component="text-block"><div class="ssrcss-7-RichText"><p class="ssrcss-1q0-Paragraph">{line}</p></div></div>' for line in BODY[4:])}
</article><section data-component="topic-list"><h2>Related Topics</h2><ul><li><a>Lowmere</a></li></ul></section></main>
<footer>Copyright © 2031 Coast News.</footer></div></div></body></html>"""

DRUPAL = f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><title>Harbour wall collapses at Lowmere | Lowmere Chronicle</title></head>
<body class="path-node page-node-type-article"><div class="region region-header"><h2>Lowmere Chronicle</h2></div>
<div class="region-content"><article role="article" class="node node--type-article node--view-mode-full">
<h1 class="page-header"><span class="field field--name-title">Harbour wall collapses at Lowmere</span></h1>
<div class="field field--name-field-subhead">Engineers had warned that it would not outlast the winter</div>
<div class="node__submitted">By BEA LUND, Staff Writer</div><div class="node__submitted">Published: 4 March 2031, 6:50 am</div>
<div class="field field--name-body">{paragraphs(BODY[:2])}
<div class="inset-box related-content"><h4>See also</h4><p>The long history of the harbour, in pictures and maps, from our archive</p></div>
{paragraphs(BODY[2:])}</div></article></div>
<div class="region-sidebar"><h2>Most read</h2><ul><li><a href="/x">Bakery wins prize for its rye bread</a></li></ul></div></body></html>"""

AMP = f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Harbour wall collapses at Lowmere</title>
<meta name="parsely-author" content="Bea Lund"><meta name="parsely-pub-date" content="2031-03-04T06:50:00Z"></head><body>
<amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header">
<h1 class="amp-wp-title">Harbour wall collapses at Lowmere</h1></header><div class="amp-wp-article-content">
<amp-img src="a.jpg"></amp-img><p class="wp-caption-text">The wall before it fell</p>{paragraphs(BODY)}
<amp-ad width="300"></amp-ad></div></article></body></html>"""

LIVE = f"""<!DOCTYPE html><html lang="en"><head><title>Live: flood at Lowmere - Coast News</title>
<script type="application/ld+json">{{"@type":"LiveBlogPosting","headline":"Live: flood at Lowmere","datePublished":"2031-03-04T08:00:00Z",
"author":{{"@type":"Organization","name":"Coast News"}},"publisher":{{"@type":"Organization","name":"Coast News"}},
"liveBlogUpdate":[{{"@type":"BlogPosting","headline":"School shut","datePublished":"2031-03-05T11:00:00Z"}}]}}</script></head><body><main>
<h1>Live: flood at Lowmere</h1><div class="live-feed">
{"".join(f'<article class="live-post"><h2>{head}</h2><time>{hour}:15</time><p>{line}</p><div class="share-tools"><a>Share</a></div></article>' for head, hour, line in zip(["School shut", "Ferries cancelled", "Money was there", "Reports of March", "Voices from the quay", "Wall falls"], range(12, 6, -1), reversed(BODY), strict=True))}
</div></main></body></html>"""

BREAKS = f"""<html><head><title>Harbour wall collapses at Lowmere</title></head><body><table><tr><td><a href="/">Home</a></td><td>
<font size="5"><b>Harbour wall collapses at Lowmere</b></font><br><br>{"<br><br>".join(BODY)}</td></tr></table></body></html>"""

EMBEDS = f"""<html><head><title>Harbour wall collapses</title></head><body><article><h1>Harbour wall collapses</h1>
<p><span class="dropcap">T</span>he harbour wall gave way before dawn, and <a href="/quay">forty households</a> had to <em>leave</em> their beds.</p>
{paragraphs(BODY[1:3])}
<blockquote class="twitter-tweet"><p>Stay away from the quay tonight, the wall is not safe and the tide is still rising.</p>— Lowmere Council (@lowmere) <a href="https://t.example/1">March 4, 2031</a></blockquote>
<blockquote><p>The council knew, and the council slept.</p></blockquote>
<ul><li>The wall was built in 1911</li><li>It was last mended in 1987</li></ul>
<ol start="3"><li>Leave the house</li><li>Switch off the power</li></ol>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>1911</td><td>£4,000</td></tr><tr><td>1987</td><td>£90,000</td></tr></table>
{paragraphs(BODY[3:])}<aside class="pull"><p>It is a question of who will sleep dry tonight</p></aside></article></body></html>"""


@pytest.fixture(scope="session")
def pages() -> SimpleNamespace:
    """The pages by the system that makes them, and what all of them say."""
    systems = {"WORDPRESS": WORDPRESS, "NEXT": NEXT, "DRUPAL": DRUPAL, "AMP": AMP, "LIVE": LIVE, "BREAKS": BREAKS}
    return SimpleNamespace(BODY=BODY, EMBEDS=EMBEDS, paragraphs=paragraphs, **systems)
