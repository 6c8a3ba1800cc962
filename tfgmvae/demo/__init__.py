"""A page to try a classifier on: draw, drop an image, attack it; see the answer and the reason.

What is shown is worked out without Gradio, which `page.py` alone knows. The page is started by
`tfgmvae demo`, and loads nothing from elsewhere.
"""
