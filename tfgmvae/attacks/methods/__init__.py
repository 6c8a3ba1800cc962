"""The attacks, a file each. `METHODS` is the one list of them."""

from tfgmvae.attacks.attack import Attack
from tfgmvae.attacks.methods.apgd import Apgd
from tfgmvae.attacks.methods.carlini_wagner import CarliniWagner
from tfgmvae.attacks.methods.confident import Confident
from tfgmvae.attacks.methods.fmn import Fmn
from tfgmvae.attacks.methods.gradient import Bim, Fgsm, Mim, Pgd
from tfgmvae.attacks.methods.noise import Noise
from tfgmvae.attacks.methods.spsa import Spsa
from tfgmvae.attacks.methods.square import Square

METHODS: tuple[type[Attack], ...] = (
    Noise,
    Fgsm,
    Bim,
    Pgd,
    Mim,
    CarliniWagner,
    Fmn,
    Spsa,
    Square,
    Apgd,
    Confident,
)
