	.file	"simd_avx512.cc"
	.text
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, @function
_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf:
.LFB19:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-64, %rsp
	subq	$584, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, -16(%rsp)
	movq	%rdx, 16(%rsp)
	movq	%r8, 32(%rsp)
	testq	%rdx, %rdx
	jle	.L58
	movq	%rdx, %rax
	movq	%rdi, %r11
	movq	%rdx, %rdi
	movq	%r8, %rsi
	subq	$1, %rax
	salq	$7, %rdi
	movq	%r9, %r10
	movq	%r9, %r8
	andq	$-64, %rax
	movq	%rdi, -56(%rsp)
	movq	%rsi, %rdi
	salq	$5, %rsi
	leaq	64(%rax), %r9
	movq	%rdx, %rax
	leaq	72(%rsp), %r12
	movq	16(%rbp), %rbx
	salq	$2, %rax
	movq	%rsi, -48(%rsp)
	xorl	%r15d, %r15d
	movq	%r11, %r14
	vmovq	%rax, %xmm5
	leaq	(%rdi,%rdi), %rax
	leaq	0(,%rdx,8), %rsi
	movq	%r12, -24(%rsp)
	vmovq	%rax, %xmm2
	leaq	328(%rsp), %rax
	vmovq	%rsi, %xmm1
	vmovq	%rax, %xmm3
	vpxor	%xmm7, %xmm7, %xmm7
	vmovdqa64	%xmm1, %xmm21
	vmovdqa64	%xmm2, %xmm22
	vmovq	%rcx, %xmm23
	vmovdqa	%xmm3, %xmm10
.L8:
	movq	16(%rsp), %rdx
	movl	$64, %eax
	vmovdqa64	%zmm7, 72(%rsp)
	vmovdqa64	%zmm7, 136(%rsp)
	vmovdqa64	%zmm7, 200(%rsp)
	subq	%r15, %rdx
	vmovdqa64	%zmm7, 264(%rsp)
	cmpq	%rax, %rdx
	cmovg	%rax, %rdx
	cmpq	$0, -16(%rsp)
	jle	.L28
	leaq	(%r14,%r15,4), %rax
	movq	%r9, -72(%rsp)
	vmovdqa64	%xmm21, %xmm11
	vmovdqa64	%xmm22, %xmm12
	movq	%rax, -40(%rsp)
	leaq	-1(%rdx), %rax
	vmovq	%xmm23, %rdi
	movq	%rax, 24(%rsp)
	movq	%rdx, %rax
	shrq	$4, %rax
	movq	%rbx, -80(%rsp)
	movq	%rax, 8(%rsp)
	movq	%rdx, %rax
	andq	$-16, %rax
	movq	%r10, -64(%rsp)
	movq	%rax, (%rsp)
	movq	32(%rsp), %rax
	movq	$0, -8(%rsp)
	movq	%rax, -32(%rsp)
	.p2align 4,,10
	.p2align 3
.L27:
	movq	-8(%rsp), %rsi
	movq	-16(%rsp), %rbx
	vmovdqa64	%zmm7, 328(%rsp)
	vmovdqa64	%zmm7, 392(%rsp)
	vmovdqa64	%zmm7, 456(%rsp)
	movq	%rsi, %rax
	addq	$32, %rsi
	cmpq	%rbx, %rsi
	movq	%rsi, -8(%rsp)
	vmovdqa64	%zmm7, 520(%rsp)
	cmovle	%rsi, %rbx
	movq	%rbx, 40(%rsp)
	cmpq	%rax, %rbx
	jle	.L23
	leaq	1(%rax), %rsi
	movq	%rsi, 48(%rsp)
	movq	%rsi, %r13
	movq	40(%rsp), %rsi
	leaq	-1(%rsi), %r10
	cmpq	%r10, %r13
	jge	.L14
	movq	-40(%rsp), %r11
	vmovq	%xmm5, %rax
	movq	-32(%rsp), %r9
	vmovdqa	%xmm11, %xmm4
	vmovq	%xmm10, %rsi
	leaq	(%rax,%r11), %rbx
.L16:
	movq	32(%rsp), %rax
	movq	%r9, %r12
	movq	%r10, 64(%rsp)
	movq	%r9, %r10
	movq	%r8, %r9
	subq	%rax, %r12
	xorl	%eax, %eax
	movq	%r12, %r8
	.p2align 4,,10
	.p2align 3
.L15:
	movslq	(%r9,%rax,4), %r12
	vmovss	(%r11,%rax,4), %xmm0
	leaq	(%r12,%r8), %rcx
	addq	%r10, %r12
	vsubss	(%rdi,%rcx,4), %xmm0, %xmm0
	vfmadd213ss	(%rsi,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rsi,%rax,4)
	addq	$1, %rax
	vmovss	-4(%rbx,%rax,4), %xmm8
	vsubss	(%rdi,%r12,4), %xmm8, %xmm8
	vfmadd132ss	%xmm8, %xmm0, %xmm8
	vmovss	%xmm8, -4(%rsi,%rax,4)
	cmpq	%rax, %rdx
	jne	.L15
	vmovq	%xmm4, %rax
	movq	%r9, %r8
	leaq	2(%r13), %r12
	movq	%r10, %r9
	movq	64(%rsp), %r10
	addq	%rax, %r11
	addq	%rax, %rbx
	vmovq	%xmm12, %rax
	addq	%rax, %r9
	cmpq	%r12, %r10
	jle	.L61
	movq	%r12, %r13
	jmp	.L16
	.p2align 4,,10
	.p2align 3
.L57:
	movq	56(%rsp), %rdx
.L23:
	cmpq	$14, 24(%rsp)
	jbe	.L29
	vmovaps	72(%rsp), %zmm4
	movq	8(%rsp), %rax
	vaddps	328(%rsp), %zmm4, %zmm0
	vmovaps	%zmm0, 72(%rsp)
	cmpq	$1, %rax
	je	.L12
	vmovaps	136(%rsp), %zmm4
	vaddps	392(%rsp), %zmm4, %zmm0
	vmovaps	%zmm0, 136(%rsp)
	cmpq	$2, %rax
	je	.L12
	vmovaps	200(%rsp), %zmm6
	vaddps	456(%rsp), %zmm6, %zmm0
	vmovaps	%zmm0, 200(%rsp)
	cmpq	$4, %rax
	jne	.L12
	vmovaps	264(%rsp), %zmm6
	vaddps	520(%rsp), %zmm6, %zmm0
	vmovaps	%zmm0, 264(%rsp)
.L24:
	movq	-56(%rsp), %rsi
	addq	%rsi, -40(%rsp)
	movq	-48(%rsp), %rsi
	addq	%rsi, -32(%rsp)
	movq	-16(%rsp), %rsi
	cmpq	%rsi, -8(%rsp)
	jl	.L27
	movq	-72(%rsp), %r9
	movq	-80(%rsp), %rbx
	movq	-64(%rsp), %r10
.L28:
	salq	$2, %rdx
	cmpl	$8, %edx
	jnb	.L4
	testb	$4, %dl
	jne	.L62
	testl	%edx, %edx
	je	.L5
	movq	-24(%rsp), %rax
	movzbl	(%rax), %eax
	movb	%al, (%rbx)
.L5:
	addq	$64, %r15
	addq	$256, %rbx
	addq	$256, %r8
	cmpq	%r9, %r15
	jne	.L8
	vzeroupper
.L58:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L12:
	.cfi_restore_state
	movq	(%rsp), %rax
	cmpq	%rax, %rdx
	je	.L24
	movq	%rax, %rcx
.L11:
	movq	%rdx, %r9
	subq	%rcx, %r9
	leaq	-1(%r9), %r11
	cmpq	$6, %r11
	jbe	.L25
	movq	-24(%rsp), %rsi
	salq	$2, %rcx
	leaq	(%rsi,%rcx), %r11
	vmovaps	(%r11), %ymm6
	vaddps	328(%rsp,%rcx), %ymm6, %ymm0
	movq	%r9, %rcx
	andq	$-8, %rcx
	addq	%rcx, %rax
	andl	$7, %r9d
	vmovaps	%ymm0, (%r11)
	je	.L24
.L25:
	vmovss	72(%rsp,%rax,4), %xmm0
	leaq	1(%rax), %rcx
	vaddss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rax,4)
	cmpq	%rdx, %rcx
	jge	.L24
	vmovss	72(%rsp,%rcx,4), %xmm0
	vaddss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rcx,4)
	leaq	2(%rax), %rcx
	cmpq	%rcx, %rdx
	jle	.L24
	vmovss	72(%rsp,%rcx,4), %xmm0
	vaddss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rcx,4)
	leaq	3(%rax), %rcx
	cmpq	%rcx, %rdx
	jle	.L24
	vmovss	72(%rsp,%rcx,4), %xmm0
	vaddss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rcx,4)
	leaq	4(%rax), %rcx
	cmpq	%rcx, %rdx
	jle	.L24
	vmovss	72(%rsp,%rcx,4), %xmm0
	vaddss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rcx,4)
	leaq	5(%rax), %rcx
	cmpq	%rcx, %rdx
	jle	.L24
	vmovss	72(%rsp,%rcx,4), %xmm0
	addq	$6, %rax
	vaddss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rcx,4)
	cmpq	%rax, %rdx
	jle	.L24
	vmovss	72(%rsp,%rax,4), %xmm0
	vaddss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rax,4)
	jmp	.L24
.L61:
	movq	%r12, 48(%rsp)
	vmovdqa	%xmm4, %xmm11
	leaq	1(%r13), %rax
.L14:
	movq	16(%rsp), %r11
	movq	32(%rsp), %r13
	movq	%rdx, 56(%rsp)
	imulq	%rax, %r11
	imulq	%rax, %r13
	movq	-64(%rsp), %rax
	addq	%r15, %r11
	movq	%rax, 64(%rsp)
	jmp	.L22
	.p2align 4,,10
	.p2align 3
.L63:
	movslq	88(%r8), %r10
	movslq	80(%r8), %r12
	movslq	64(%r8), %r9
	movslq	68(%r8), %rcx
	vmovq	%r10, %xmm9
	movslq	92(%r8), %r10
	vmovq	%r12, %xmm13
	movslq	84(%r8), %r12
	movslq	72(%r8), %rsi
	movslq	76(%r8), %rbx
	vmovq	%r10, %xmm14
	movslq	96(%r8), %r10
	vmovq	%r10, %xmm16
	movslq	100(%r8), %r10
	vmovq	%r10, %xmm15
	movslq	104(%r8), %r10
	vmovq	%r10, %xmm1
	movslq	108(%r8), %r10
	vmovq	%r10, %xmm17
	movslq	112(%r8), %r10
	vmovq	%r10, %xmm19
	movslq	116(%r8), %r10
	vmovq	%r10, %xmm18
	movslq	120(%r8), %r10
	vmovq	%r10, %xmm0
	movslq	124(%r8), %r10
	vmovq	%r10, %xmm20
	vmovq	%xmm0, %r10
	vmovss	(%rax,%r10,4), %xmm8
	vmovq	%xmm20, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm8, %xmm8
	vmovq	%xmm19, %r10
	vmovss	(%rax,%r10,4), %xmm0
	vmovq	%xmm18, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm0, %xmm0
	vmovq	%xmm1, %r10
	vmovss	(%rax,%r10,4), %xmm1
	vmovq	%xmm17, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm1, %xmm1
	vmovq	%xmm16, %r10
	vmovlhps	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%r10,4), %xmm0
	vmovq	%xmm15, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm0, %xmm0
	vmovq	%xmm9, %r10
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%r10,4), %xmm1
	vmovq	%xmm14, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm1, %xmm1
	vmovq	%xmm13, %r10
	vinsertf128	$0x1, %xmm8, %ymm0, %ymm8
	vmovss	(%rax,%r9,4), %xmm0
	vmovss	(%rax,%r10,4), %xmm9
	vinsertps	$0x10, (%rax,%r12,4), %xmm9, %xmm9
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovlhps	%xmm1, %xmm9, %xmm9
	vmovss	(%rax,%rsi,4), %xmm1
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovups	64(%r14,%r11,4), %zmm6
	vmovlhps	%xmm1, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm9, %ymm0, %ymm0
	vinsertf64x4	$0x1, %ymm8, %zmm0, %zmm0
	vsubps	%zmm0, %zmm6, %zmm0
	vfmadd213ps	392(%rsp), %zmm0, %zmm0
	vmovaps	%zmm0, 392(%rsp)
	cmpq	$2, %rdx
	je	.L18
	movslq	144(%r8), %r10
	movslq	148(%r8), %r12
	movslq	128(%r8), %r9
	movslq	132(%r8), %rcx
	vmovq	%r10, %xmm13
	movslq	152(%r8), %r10
	movslq	136(%r8), %rsi
	movslq	140(%r8), %rbx
	vmovq	%r10, %xmm9
	movslq	156(%r8), %r10
	vmovq	%r10, %xmm14
	movslq	160(%r8), %r10
	vmovq	%r10, %xmm16
	movslq	164(%r8), %r10
	vmovq	%r10, %xmm15
	movslq	168(%r8), %r10
	vmovq	%r10, %xmm1
	movslq	172(%r8), %r10
	vmovq	%r10, %xmm17
	movslq	176(%r8), %r10
	vmovq	%r10, %xmm19
	movslq	180(%r8), %r10
	vmovq	%r10, %xmm18
	movslq	184(%r8), %r10
	vmovq	%r10, %xmm0
	movslq	188(%r8), %r10
	vmovq	%r10, %xmm20
	vmovq	%xmm0, %r10
	vmovss	(%rax,%r10,4), %xmm8
	vmovq	%xmm20, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm8, %xmm8
	vmovq	%xmm19, %r10
	vmovss	(%rax,%r10,4), %xmm0
	vmovq	%xmm18, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm0, %xmm0
	vmovq	%xmm1, %r10
	vmovss	(%rax,%r10,4), %xmm1
	vmovq	%xmm17, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm1, %xmm1
	vmovq	%xmm16, %r10
	vmovlhps	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%r10,4), %xmm0
	vmovq	%xmm15, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm0, %xmm0
	vmovq	%xmm9, %r10
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%r10,4), %xmm1
	vmovq	%xmm14, %r10
	vinsertps	$0x10, (%rax,%r10,4), %xmm1, %xmm1
	vmovq	%xmm13, %r10
	vinsertf128	$0x1, %xmm8, %ymm0, %ymm8
	vmovss	(%rax,%r9,4), %xmm0
	vmovss	(%rax,%r10,4), %xmm9
	vinsertps	$0x10, (%rax,%r12,4), %xmm9, %xmm9
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovlhps	%xmm1, %xmm9, %xmm9
	vmovss	(%rax,%rsi,4), %xmm1
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovups	128(%r14,%r11,4), %zmm6
	vmovlhps	%xmm1, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm9, %ymm0, %ymm0
	vinsertf64x4	$0x1, %ymm8, %zmm0, %zmm0
	vsubps	%zmm0, %zmm6, %zmm0
	vfmadd213ps	456(%rsp), %zmm0, %zmm0
	vmovaps	%zmm0, 456(%rsp)
	cmpq	$4, %rdx
	jne	.L18
	movslq	208(%r8), %rdx
	movslq	212(%r8), %r12
	movslq	192(%r8), %r9
	movslq	196(%r8), %rcx
	vmovq	%rdx, %xmm13
	movslq	216(%r8), %rdx
	movslq	200(%r8), %rsi
	movslq	204(%r8), %rbx
	vmovq	%rdx, %xmm9
	movslq	220(%r8), %rdx
	vmovq	%rdx, %xmm14
	movslq	224(%r8), %rdx
	vmovq	%rdx, %xmm16
	movslq	228(%r8), %rdx
	vmovq	%rdx, %xmm15
	movslq	232(%r8), %rdx
	vmovq	%rdx, %xmm1
	movslq	236(%r8), %rdx
	vmovq	%rdx, %xmm17
	movslq	240(%r8), %rdx
	vmovq	%rdx, %xmm19
	movslq	244(%r8), %rdx
	vmovq	%rdx, %xmm18
	movslq	248(%r8), %rdx
	vmovq	%rdx, %xmm0
	movslq	252(%r8), %rdx
	vmovq	%rdx, %xmm20
	vmovq	%xmm0, %rdx
	vmovss	(%rax,%rdx,4), %xmm8
	vmovq	%xmm20, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm8, %xmm8
	vmovq	%xmm19, %rdx
	vmovss	(%rax,%rdx,4), %xmm0
	vmovq	%xmm18, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm0, %xmm0
	vmovq	%xmm1, %rdx
	vmovss	(%rax,%rdx,4), %xmm1
	vmovq	%xmm17, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm1, %xmm1
	vmovq	%xmm16, %rdx
	vmovlhps	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%rdx,4), %xmm0
	vmovq	%xmm15, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm0, %xmm0
	vmovq	%xmm9, %rdx
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%rdx,4), %xmm1
	vmovq	%xmm14, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm1, %xmm1
	vmovq	%xmm13, %rdx
	vinsertf128	$0x1, %xmm8, %ymm0, %ymm8
	vmovss	(%rax,%r9,4), %xmm0
	vmovss	(%rax,%rdx,4), %xmm9
	vinsertps	$0x10, (%rax,%r12,4), %xmm9, %xmm9
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovlhps	%xmm1, %xmm9, %xmm9
	vmovss	(%rax,%rsi,4), %xmm1
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovups	192(%r14,%r11,4), %zmm4
	vmovlhps	%xmm1, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm9, %ymm0, %ymm0
	vinsertf64x4	$0x1, %ymm8, %zmm0, %zmm0
	vsubps	%zmm0, %zmm4, %zmm0
	vfmadd213ps	520(%rsp), %zmm0, %zmm0
	vmovaps	%zmm0, 520(%rsp)
.L19:
	movq	16(%rsp), %rax
	addq	%rax, %r11
	movq	32(%rsp), %rax
	addq	%rax, %r13
	movq	48(%rsp), %rax
	cmpq	%rax, 40(%rsp)
	jle	.L57
	addq	$1, %rax
	movq	%rax, 48(%rsp)
.L22:
	cmpq	$14, 24(%rsp)
	jbe	.L31
	movslq	16(%r8), %rdx
	leaq	(%rdi,%r13,4), %rax
	movslq	20(%r8), %r12
	movslq	(%r8), %r9
	movslq	4(%r8), %rcx
	vmovq	%rdx, %xmm13
	movslq	24(%r8), %rdx
	movslq	8(%r8), %rsi
	movslq	12(%r8), %rbx
	vmovq	%rdx, %xmm9
	movslq	28(%r8), %rdx
	vmovq	%rdx, %xmm14
	movslq	32(%r8), %rdx
	vmovq	%rdx, %xmm16
	movslq	36(%r8), %rdx
	vmovq	%rdx, %xmm15
	movslq	40(%r8), %rdx
	vmovq	%rdx, %xmm1
	movslq	44(%r8), %rdx
	vmovq	%rdx, %xmm17
	movslq	48(%r8), %rdx
	vmovq	%rdx, %xmm19
	movslq	52(%r8), %rdx
	vmovq	%rdx, %xmm18
	movslq	56(%r8), %rdx
	vmovq	%rdx, %xmm0
	movslq	60(%r8), %rdx
	vmovq	%rdx, %xmm20
	vmovq	%xmm0, %rdx
	vmovss	(%rax,%rdx,4), %xmm8
	vmovq	%xmm20, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm8, %xmm8
	vmovq	%xmm19, %rdx
	vmovss	(%rax,%rdx,4), %xmm0
	vmovq	%xmm18, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm0, %xmm0
	vmovq	%xmm1, %rdx
	vmovss	(%rax,%rdx,4), %xmm1
	vmovq	%xmm17, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm1, %xmm1
	vmovq	%xmm16, %rdx
	vmovlhps	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%rdx,4), %xmm0
	vmovq	%xmm15, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm0, %xmm0
	vmovq	%xmm9, %rdx
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%rdx,4), %xmm1
	vmovq	%xmm14, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm1, %xmm1
	vmovq	%xmm13, %rdx
	vinsertf128	$0x1, %xmm8, %ymm0, %ymm8
	vmovss	(%rax,%r9,4), %xmm0
	vmovss	(%rax,%rdx,4), %xmm9
	vinsertps	$0x10, (%rax,%r12,4), %xmm9, %xmm9
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovlhps	%xmm1, %xmm9, %xmm9
	vmovss	(%rax,%rsi,4), %xmm1
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovups	(%r14,%r11,4), %zmm4
	movq	8(%rsp), %rdx
	vmovlhps	%xmm1, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm9, %ymm0, %ymm0
	vinsertf64x4	$0x1, %ymm8, %zmm0, %zmm0
	vsubps	%zmm0, %zmm4, %zmm0
	vfmadd213ps	328(%rsp), %zmm0, %zmm0
	vmovaps	%zmm0, 328(%rsp)
	cmpq	$1, %rdx
	jne	.L63
.L18:
	movq	(%rsp), %rax
	cmpq	%rax, 56(%rsp)
	je	.L19
	movq	%rax, %r9
	movq	%rax, %rcx
.L17:
	movq	56(%rsp), %rbx
	subq	%r9, %rbx
	leaq	-1(%rbx), %rax
	cmpq	$6, %rax
	jbe	.L20
	movq	64(%rsp), %rsi
	leaq	(%r9,%r15), %rax
	leaq	(%rsi,%rax,4), %r12
	leaq	(%rdi,%r13,4), %rax
	vmovq	%xmm10, %rsi
	movslq	8(%r12), %rdx
	leaq	(%rsi,%r9,4), %rsi
	addq	%r11, %r9
	vmovups	(%r14,%r9,4), %ymm1
	movslq	(%r12), %r9
	vmovq	%rdx, %xmm14
	movslq	12(%r12), %rdx
	vmovq	%r9, %xmm0
	movslq	4(%r12), %r9
	vmovq	%rdx, %xmm13
	movslq	16(%r12), %rdx
	vmovq	%rdx, %xmm16
	movslq	20(%r12), %rdx
	vmovq	%rdx, %xmm15
	movslq	24(%r12), %rdx
	vmovq	%rdx, %xmm2
	movslq	28(%r12), %rdx
	vmovq	%rdx, %xmm17
	vmovq	%xmm2, %rdx
	vmovss	(%rax,%rdx,4), %xmm3
	vmovq	%xmm17, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm3, %xmm3
	vmovq	%xmm16, %rdx
	vmovss	(%rax,%rdx,4), %xmm2
	vmovq	%xmm15, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm2, %xmm2
	vmovq	%xmm14, %rdx
	vmovlhps	%xmm3, %xmm2, %xmm2
	vmovss	(%rax,%rdx,4), %xmm3
	vmovq	%xmm13, %rdx
	vinsertps	$0x10, (%rax,%rdx,4), %xmm3, %xmm3
	vmovq	%xmm0, %rdx
	vmovss	(%rax,%rdx,4), %xmm0
	vinsertps	$0x10, (%rax,%r9,4), %xmm0, %xmm0
	movq	%rbx, %rax
	andq	$-8, %rax
	vmovlhps	%xmm3, %xmm0, %xmm0
	addq	%rax, %rcx
	andl	$7, %ebx
	vinsertf128	$0x1, %xmm2, %ymm0, %ymm0
	vsubps	%ymm0, %ymm1, %ymm0
	vfmadd213ps	(%rsi), %ymm0, %ymm0
	vmovaps	%ymm0, (%rsi)
	je	.L19
.L20:
	movq	64(%rsp), %rsi
	leaq	(%r15,%rcx), %rax
	leaq	(%rcx,%r11), %r9
	movq	56(%rsp), %rdx
	vmovss	(%r14,%r9,4), %xmm0
	leaq	1(%rcx), %r9
	movslq	(%rsi,%rax,4), %rax
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%rcx,4)
	cmpq	%r9, %rdx
	jle	.L19
	leaq	(%r15,%r9), %rax
	leaq	(%r9,%r11), %rbx
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%rbx,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%r9,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%r9,4)
	leaq	2(%rcx), %r9
	cmpq	%r9, %rdx
	jle	.L19
	leaq	(%r15,%r9), %rax
	leaq	(%r9,%r11), %rbx
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%rbx,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%r9,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%r9,4)
	leaq	3(%rcx), %r9
	cmpq	%r9, %rdx
	jle	.L19
	leaq	(%r15,%r9), %rax
	leaq	(%r9,%r11), %rbx
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%rbx,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%r9,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%r9,4)
	leaq	4(%rcx), %r9
	cmpq	%r9, %rdx
	jle	.L19
	leaq	(%r15,%r9), %rax
	leaq	(%r9,%r11), %rbx
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%rbx,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%r9,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%r9,4)
	leaq	5(%rcx), %r9
	cmpq	%r9, %rdx
	jle	.L19
	leaq	(%r15,%r9), %rax
	leaq	(%r9,%r11), %rbx
	addq	$6, %rcx
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%rbx,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%r9,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%r9,4)
	cmpq	%rcx, %rdx
	jle	.L19
	leaq	(%r15,%rcx), %rax
	leaq	(%rcx,%r11), %r9
	movslq	(%rsi,%rax,4), %rax
	vmovss	(%r14,%r9,4), %xmm0
	addq	%r13, %rax
	vsubss	(%rdi,%rax,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%rcx,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%rcx,4)
	jmp	.L19
	.p2align 4,,10
	.p2align 3
.L31:
	xorl	%r9d, %r9d
	xorl	%ecx, %ecx
	jmp	.L17
.L29:
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	jmp	.L11
.L4:
	movq	-24(%rsp), %rsi
	movl	%edx, %ecx
	leaq	8(%rbx), %rdi
	andq	$-8, %rdi
	movq	(%rsi), %rax
	movq	%rax, (%rbx)
	movq	-8(%rsi,%rcx), %rax
	movq	%rax, -8(%rbx,%rcx)
	movq	%rbx, %rax
	subq	%rdi, %rax
	subq	%rax, %rsi
	addl	%edx, %eax
	shrl	$3, %eax
	movl	%eax, %ecx
	rep movsq
	jmp	.L5
.L62:
	movq	-24(%rsp), %rdi
	movl	%edx, %edx
	movl	(%rdi), %eax
	movl	%eax, (%rbx)
	movl	-4(%rdi,%rdx), %eax
	movl	%eax, -4(%rbx,%rdx)
	jmp	.L5
	.cfi_endproc
.LFE19:
	.size	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, .-_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, @function
_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi:
.LFB22:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	vmovq	%r8, %xmm9
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-64, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, -24(%rsp)
	movq	16(%rbp), %r8
	testq	%rsi, %rsi
	jle	.L137
	movq	%rdx, %rsi
	testq	%rdx, %rdx
	jle	.L137
	movq	%rdx, %r14
	vmovd	%r9d, %xmm10
	movq	%rdi, %rbx
	xorl	%r9d, %r9d
	leaq	0(,%rdx,4), %rax
	vmovq	%rcx, %xmm8
	shrq	$4, %r14
	xorl	%r12d, %r12d
	vmovss	.LC1(%rip), %xmm3
	vmovq	%rax, %xmm11
	leaq	-1(%rdx), %rax
	movq	%rax, -16(%rsp)
	movq	%rdx, %rax
	andq	$-16, %rax
	vbroadcastss	%xmm3, %ymm7
	vbroadcastss	%xmm3, %zmm6
	movq	%rax, -32(%rsp)
	movq	%rdx, %rax
	andl	$15, %eax
	movq	%rax, -40(%rsp)
	subq	$1, %rax
	movq	%rax, -48(%rsp)
	.p2align 4,,10
	.p2align 3
.L67:
	vmovq	%xmm9, %rax
	movq	24(%rbp), %rcx
	movslq	(%rax,%r12,4), %rdx
	vmovd	%xmm10, %eax
	leal	(%rax,%r12), %r11d
	vmovq	%xmm8, %rax
	imulq	%rsi, %rdx
	vmovss	(%rax,%r12,4), %xmm0
	xorl	%eax, %eax
	leaq	0(,%rdx,4), %r10
	addq	%r10, %rcx
	cmpq	$6, -16(%rsp)
	leaq	(%r8,%r10), %r13
	jbe	.L70
	leaq	4(%r8,%r10), %r15
	movq	%rcx, %rax
	leaq	(%r8,%r10), %r13
	subq	%r15, %rax
	cmpq	$56, %rax
	jbe	.L106
	leaq	4(%rdi), %r15
	movq	%r13, %rax
	subq	%r15, %rax
	cmpq	$56, %rax
	jbe	.L106
	cmpq	$14, -16(%rsp)
	jbe	.L107
	vbroadcastss	%xmm0, %zmm4
	vpbroadcastd	%r11d, %zmm5
	xorl	%eax, %eax
	xorl	%r15d, %r15d
.L76:
	vmovaps	%zmm6, %zmm1
	vfnmadd132ps	(%rdi,%rax), %zmm4, %zmm1
	vmovups	0(%r13,%rax), %zmm2
	vcmpps	$1, %zmm2, %zmm1, %k1
	kortestw	%k1, %k1
	jne	.L139
.L73:
	vcmpps	$5, %zmm2, %zmm1, %k1
	addq	$1, %r15
	vpblendmd	(%rcx,%rax), %zmm5, %zmm1{%k1}
	vmovdqu32	%zmm1, (%rcx,%rax)
	addq	$64, %rax
	cmpq	%r14, %r15
	jne	.L76
	movq	-32(%rsp), %rax
	cmpq	%rsi, %rax
	je	.L105
	cmpq	$6, -48(%rsp)
	movq	-40(%rsp), %r13
	jbe	.L78
	movq	%rax, -8(%rsp)
.L72:
	addq	%rax, %rdx
	addq	%r9, %rax
	vbroadcastss	%xmm0, %ymm1
	vfnmadd231ps	(%rbx,%rax,4), %ymm7, %ymm1
	salq	$2, %rdx
	vpbroadcastd	%r11d, %ymm2
	leaq	(%r8,%rdx), %r15
	addq	24(%rbp), %rdx
	vmovups	(%r15), %ymm4
	vcmpps	$1, %ymm4, %ymm1, %k1
	kortestb	%k1, %k1
	jne	.L140
.L79:
	vcmpps	$5, %ymm4, %ymm1, %k1
	movq	%r13, %rax
	andq	$-8, %rax
	vpblendmd	(%rdx), %ymm2, %ymm1{%k1}
	vmovdqu	%ymm1, (%rdx)
	movq	-8(%rsp), %rdx
	addq	%rdx, %rax
	andl	$7, %r13d
	je	.L105
.L78:
	leaq	(%r9,%rax), %r13
	leaq	0(,%rax,4), %rdx
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r13,4), %xmm0, %xmm1
	leaq	(%rdx,%r10), %r13
	leaq	(%rcx,%rdx), %r15
	addq	%r8, %r13
	vmovss	0(%r13), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L129
	vmovss	%xmm1, 0(%r13)
	movl	%r11d, %r13d
.L83:
	movl	%r13d, (%r15)
	leaq	1(%rax), %r15
	cmpq	%r15, %rsi
	jle	.L105
	addq	%r9, %r15
	leaq	4(%rdx), %r13
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r15,4), %xmm0, %xmm1
	leaq	(%r10,%r13), %r15
	addq	%rcx, %r13
	addq	%r8, %r15
	vmovss	(%r15), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L130
	vmovss	%xmm1, (%r15)
	movl	%r11d, %r15d
.L86:
	movl	%r15d, 0(%r13)
	leaq	2(%rax), %r15
	cmpq	%r15, %rsi
	jle	.L105
	addq	%r9, %r15
	leaq	8(%rdx), %r13
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r15,4), %xmm0, %xmm1
	leaq	0(%r13,%r10), %r15
	addq	%rcx, %r13
	addq	%r8, %r15
	vmovss	(%r15), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L131
	vmovss	%xmm1, (%r15)
	movl	%r11d, %r15d
.L89:
	movl	%r15d, 0(%r13)
	leaq	3(%rax), %r15
	cmpq	%r15, %rsi
	jle	.L105
	addq	%r9, %r15
	leaq	12(%rdx), %r13
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r15,4), %xmm0, %xmm1
	leaq	0(%r13,%r10), %r15
	addq	%rcx, %r13
	addq	%r8, %r15
	vmovss	(%r15), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L132
	vmovss	%xmm1, (%r15)
	movl	%r11d, %r15d
.L92:
	movl	%r15d, 0(%r13)
	leaq	4(%rax), %r15
	cmpq	%r15, %rsi
	jle	.L105
	addq	%r9, %r15
	leaq	16(%rdx), %r13
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r15,4), %xmm0, %xmm1
	leaq	(%r10,%r13), %r15
	addq	%rcx, %r13
	addq	%r8, %r15
	vmovss	(%r15), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L133
	vmovss	%xmm1, (%r15)
	movl	%r11d, %r15d
.L95:
	movl	%r15d, 0(%r13)
	leaq	5(%rax), %r15
	cmpq	%r15, %rsi
	jle	.L105
	addq	%r9, %r15
	leaq	20(%rdx), %r13
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rbx,%r15,4), %xmm0, %xmm1
	leaq	(%r10,%r13), %r15
	addq	%rcx, %r13
	addq	%r8, %r15
	vmovss	(%r15), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L134
	vmovss	%xmm1, (%r15)
	movl	%r11d, %r15d
.L98:
	addq	$6, %rax
	movl	%r15d, 0(%r13)
	cmpq	%rax, %rsi
	jle	.L105
	addq	%r9, %rax
	addq	$24, %rdx
	vfnmadd231ss	(%rbx,%rax,4), %xmm3, %xmm0
	addq	%rdx, %r10
	addq	%rdx, %rcx
	addq	%r8, %r10
	vmovss	(%r10), %xmm1
	vcomiss	%xmm0, %xmm1
	jbe	.L141
	vmovss	%xmm0, (%r10)
.L101:
	movl	%r11d, (%rcx)
.L105:
	vmovq	%xmm11, %rax
	addq	$1, %r12
	addq	%rsi, %r9
	addq	%rax, %rdi
	cmpq	%r12, -24(%rsp)
	jne	.L67
	vzeroupper
.L137:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L136:
	.cfi_restore_state
	addq	$1, %rax
	cmpq	%rax, %rsi
	je	.L105
.L70:
	vmovaps	%xmm3, %xmm1
	vfnmadd132ss	(%rdi,%rax,4), %xmm0, %xmm1
	vmovss	0(%r13,%rax,4), %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L136
	vmovss	%xmm1, 0(%r13,%rax,4)
	movl	%r11d, (%rcx,%rax,4)
	addq	$1, %rax
	cmpq	%rax, %rsi
	jne	.L70
	jmp	.L105
	.p2align 4,,10
	.p2align 3
.L139:
	vmovups	%zmm1, 0(%r13,%rax){%k1}
	jmp	.L73
	.p2align 4,,10
	.p2align 3
.L106:
	xorl	%eax, %eax
	jmp	.L70
	.p2align 4,,10
	.p2align 3
.L129:
	movl	(%r15), %r13d
	jmp	.L83
	.p2align 4,,10
	.p2align 3
.L130:
	movl	0(%r13), %r15d
	jmp	.L86
	.p2align 4,,10
	.p2align 3
.L140:
	vmovups	%ymm1, (%r15){%k1}
	jmp	.L79
	.p2align 4,,10
	.p2align 3
.L131:
	movl	0(%r13), %r15d
	jmp	.L89
	.p2align 4,,10
	.p2align 3
.L132:
	movl	0(%r13), %r15d
	jmp	.L92
	.p2align 4,,10
	.p2align 3
.L133:
	movl	0(%r13), %r15d
	jmp	.L95
	.p2align 4,,10
	.p2align 3
.L134:
	movl	0(%r13), %r15d
	jmp	.L98
	.p2align 4,,10
	.p2align 3
.L141:
	movl	(%rcx), %r11d
	jmp	.L101
.L107:
	movq	$0, -8(%rsp)
	movq	%rsi, %r13
	xorl	%eax, %eax
	jmp	.L72
	.cfi_endproc
.LFE22:
	.size	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, .-_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, @function
_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf:
.LFB23:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-64, %rsp
	subq	$264, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rcx, (%rsp)
	movq	%r8, -8(%rsp)
	testq	%rdx, %rdx
	jle	.L210
	movq	%r8, %rax
	testq	%r8, %r8
	jle	.L210
	subq	$1, %rax
	leaq	0(,%rdx,4), %rbx
	vmovq	%rsi, %xmm2
	xorl	%esi, %esi
	andq	$-64, %rax
	movq	%rsi, -40(%rsp)
	movq	%rdx, %r10
	xorl	%edx, %edx
	addq	$64, %rax
	vmovq	%rbx, %xmm4
	leaq	8(%rsp), %r15
	leaq	0(,%r8,4), %rbx
	movq	%rax, -80(%rsp)
	movq	%rdx, %r8
	vmovq	%r9, %xmm5
	vmovq	%rbx, %xmm3
	vmovaps	%xmm0, %xmm1
	vxorps	%xmm8, %xmm8, %xmm8
	vbroadcastss	%xmm0, %ymm7
	vbroadcastss	%xmm0, %zmm6
	vpxor	%xmm9, %xmm9, %xmm9
	vmovdqa	%xmm3, %xmm12
	vmovdqa	%xmm4, %xmm13
	vmovq	%rdi, %xmm14
	vmovdqa	%xmm5, %xmm15
.L144:
	movq	-40(%rsp), %rbx
	vmovq	%xmm15, %rax
	movq	%r8, -88(%rsp)
	xorl	%r9d, %r9d
	movq	%r10, -96(%rsp)
	movq	-8(%rsp), %r13
	vmovdqa	%xmm15, %xmm11
	leaq	(%rax,%rbx,4), %rdx
	vmovq	%xmm14, %rbx
	leaq	(%rbx,%r8,4), %rbx
	movq	%rbx, -72(%rsp)
.L170:
	movl	$64, %r8d
	cmpq	%r8, %r13
	cmovle	%r13, %r8
	vucomiss	%xmm8, %xmm1
	jp	.L145
	jne	.L145
	leaq	0(,%r8,4), %rsi
	movq	%r15, %rdi
	cmpl	$8, %esi
	jb	.L147
	movl	%esi, %ecx
	vmovq	%xmm9, %rax
	shrl	$3, %ecx
	rep stosq
.L147:
	testb	$4, %sil
	je	.L151
	movl	$0, (%rdi)
.L151:
	cmpq	$0, (%rsp)
	jle	.L157
	leaq	-1(%r8), %rdi
	vmovq	%xmm2, %rax
	movq	%r8, %r12
	movq	%r9, %rbx
	movq	%rdi, -24(%rsp)
	movq	%r8, %rdi
	leaq	(%rax,%r9,4), %rax
	movq	-72(%rsp), %r10
	shrq	$4, %rdi
	movq	%r9, -48(%rsp)
	andq	$-16, %r12
	vmovq	%xmm12, %r9
	movq	%rdi, -32(%rsp)
	xorl	%edi, %edi
	movq	%r15, -16(%rsp)
	vmovq	%xmm13, %r15
	movq	%rdx, -56(%rsp)
	movq	%rsi, -64(%rsp)
	jmp	.L165
	.p2align 4,,10
	.p2align 3
.L214:
	vbroadcastss	%xmm0, %zmm0
	vmovups	(%rax), %zmm4
	vfmadd213ps	8(%rsp), %zmm0, %zmm4
	vmovups	128(%rax), %zmm3
	vfmadd213ps	136(%rsp), %zmm0, %zmm3
	vmovaps	%zmm4, 8(%rsp)
	vmovups	64(%rax), %zmm4
	vfmadd213ps	72(%rsp), %zmm0, %zmm4
	vmovaps	%zmm3, 136(%rsp)
	vmovaps	%zmm4, 72(%rsp)
	vmovaps	200(%rsp), %zmm4
	vfmadd132ps	192(%rax), %zmm4, %zmm0
	vmovaps	%zmm0, 200(%rsp)
.L159:
	movq	-8(%rsp), %rdx
	addq	$1, %rdi
	addq	%r15, %r10
	addq	%r9, %rax
	addq	%rdx, %rbx
	cmpq	%rdi, (%rsp)
	je	.L213
.L165:
	vmovss	(%r10), %xmm0
	cmpq	$63, %r13
	jg	.L214
	cmpq	$14, -24(%rsp)
	jbe	.L172
	vmovups	(%rax), %zmm5
	vbroadcastss	%xmm0, %zmm4
	movq	-32(%rsp), %rdx
	vfmadd213ps	8(%rsp), %zmm4, %zmm5
	vmovaps	%zmm5, 8(%rsp)
	cmpq	$1, %rdx
	je	.L161
	vmovups	64(%rax), %zmm10
	vfmadd213ps	72(%rsp), %zmm4, %zmm10
	vmovaps	%zmm10, 72(%rsp)
	cmpq	$2, %rdx
	je	.L161
	vmovaps	136(%rsp), %zmm3
	vfmadd231ps	128(%rax), %zmm4, %zmm3
	vmovaps	%zmm3, 136(%rsp)
.L161:
	cmpq	%r8, %r12
	je	.L159
	movq	%r12, %rcx
	movq	%r12, %rdx
.L160:
	movq	%r8, %rsi
	subq	%rcx, %rsi
	leaq	-1(%rsi), %r11
	cmpq	$6, %r11
	jbe	.L163
	movq	-16(%rsp), %r14
	vbroadcastss	%xmm0, %ymm4
	leaq	(%r14,%rcx,4), %r11
	addq	%rbx, %rcx
	vmovq	%xmm2, %r14
	vmovaps	(%r11), %ymm3
	vfmadd132ps	(%r14,%rcx,4), %ymm3, %ymm4
	movq	%rsi, %rcx
	andq	$-8, %rcx
	addq	%rcx, %rdx
	andl	$7, %esi
	vmovaps	%ymm4, (%r11)
	je	.L159
.L163:
	vmovss	(%rax,%rdx,4), %xmm5
	vfmadd213ss	8(%rsp,%rdx,4), %xmm0, %xmm5
	leaq	1(%rdx), %rsi
	leaq	0(,%rdx,4), %rcx
	vmovss	%xmm5, 8(%rsp,%rdx,4)
	cmpq	%rsi, %r8
	jle	.L159
	vmovss	4(%rax,%rcx), %xmm5
	vfmadd213ss	8(%rsp,%rsi,4), %xmm0, %xmm5
	vmovss	%xmm5, 8(%rsp,%rsi,4)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %r8
	jle	.L159
	vmovss	8(%rax,%rcx), %xmm5
	vfmadd213ss	8(%rsp,%rsi,4), %xmm0, %xmm5
	vmovss	%xmm5, 8(%rsp,%rsi,4)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %r8
	jle	.L159
	vmovss	12(%rax,%rcx), %xmm5
	vfmadd213ss	8(%rsp,%rsi,4), %xmm0, %xmm5
	vmovss	%xmm5, 8(%rsp,%rsi,4)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %r8
	jle	.L159
	vmovss	16(%rax,%rcx), %xmm5
	vfmadd213ss	8(%rsp,%rsi,4), %xmm0, %xmm5
	vmovss	%xmm5, 8(%rsp,%rsi,4)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %r8
	jle	.L159
	vmovss	20(%rax,%rcx), %xmm5
	vfmadd213ss	8(%rsp,%rsi,4), %xmm0, %xmm5
	addq	$6, %rdx
	vmovss	%xmm5, 8(%rsp,%rsi,4)
	cmpq	%rdx, %r8
	jle	.L159
	vmovss	8(%rsp,%rdx,4), %xmm3
	vfmadd132ss	24(%rax,%rcx), %xmm3, %xmm0
	vmovss	%xmm0, 8(%rsp,%rdx,4)
	jmp	.L159
.L213:
	movq	-48(%rsp), %r9
	movq	-56(%rsp), %rdx
	movq	-64(%rsp), %rsi
	movq	-16(%rsp), %r15
.L157:
	cmpl	$8, %esi
	jnb	.L166
	testb	$4, %sil
	jne	.L215
	testl	%esi, %esi
	je	.L167
	movzbl	(%r15), %eax
	movb	%al, (%rdx)
.L167:
	movq	-80(%rsp), %rax
	addq	$64, %r9
	subq	$64, %r13
	addq	$256, %rdx
	cmpq	%rax, %r9
	jne	.L170
	movq	-88(%rsp), %r8
	movq	-96(%rsp), %r10
	movq	-8(%rsp), %rbx
	addq	%rbx, -40(%rsp)
	addq	$1, %r8
	cmpq	%r8, %r10
	jne	.L144
	vzeroupper
.L210:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L166:
	.cfi_restore_state
	movq	(%r15), %rax
	movl	%esi, %ecx
	leaq	8(%rdx), %rdi
	andq	$-8, %rdi
	movq	%rax, (%rdx)
	movq	-8(%r15,%rcx), %rax
	movq	%rax, -8(%rdx,%rcx)
	movq	%rdx, %rcx
	movq	%r15, %rax
	subq	%rdi, %rcx
	subq	%rcx, %rax
	addl	%esi, %ecx
	shrl	$3, %ecx
	movq	%rax, %rsi
	rep movsq
	jmp	.L167
.L145:
	leaq	-1(%r8), %rax
	cmpq	$14, %rax
	jbe	.L171
	vmulps	(%rdx), %zmm6, %zmm0
	movq	%r8, %rax
	shrq	$4, %rax
	vmovaps	%zmm0, 8(%rsp)
	cmpq	$1, %rax
	je	.L153
	vmulps	64(%rdx), %zmm6, %zmm0
	vmovaps	%zmm0, 72(%rsp)
	cmpq	$2, %rax
	je	.L153
	vmulps	128(%rdx), %zmm6, %zmm0
	vmovaps	%zmm0, 136(%rsp)
	cmpq	$4, %rax
	jne	.L153
	vmulps	192(%rdx), %zmm6, %zmm0
	leaq	0(,%r8,4), %rsi
	vmovaps	%zmm0, 200(%rsp)
	jmp	.L151
.L153:
	movq	%r8, %rax
	andq	$-16, %rax
	movq	%rax, %rdi
	cmpq	%rax, %r8
	je	.L212
.L152:
	movq	%r8, %rcx
	subq	%rdi, %rcx
	leaq	-1(%rcx), %rsi
	cmpq	$6, %rsi
	jbe	.L155
	movq	-40(%rsp), %rbx
	leaq	(%r9,%rdi), %rsi
	addq	%rbx, %rsi
	vmovq	%xmm11, %rbx
	vmulps	(%rbx,%rsi,4), %ymm7, %ymm0
	movq	%rcx, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rax
	andl	$7, %ecx
	vmovaps	%ymm0, 8(%rsp,%rdi,4)
	je	.L212
.L155:
	vmulss	(%rdx,%rax,4), %xmm1, %xmm0
	leaq	1(%rax), %rsi
	leaq	0(,%rax,4), %rcx
	vmovss	%xmm0, 8(%rsp,%rax,4)
	cmpq	%rsi, %r8
	jle	.L212
	vmulss	4(%rdx,%rcx), %xmm1, %xmm0
	vmovss	%xmm0, 8(%rsp,%rsi,4)
	leaq	2(%rax), %rsi
	cmpq	%rsi, %r8
	jle	.L212
	vmulss	8(%rdx,%rcx), %xmm1, %xmm0
	vmovss	%xmm0, 8(%rsp,%rsi,4)
	leaq	3(%rax), %rsi
	cmpq	%rsi, %r8
	jle	.L212
	vmulss	12(%rdx,%rcx), %xmm1, %xmm0
	vmovss	%xmm0, 8(%rsp,%rsi,4)
	leaq	4(%rax), %rsi
	cmpq	%rsi, %r8
	jle	.L212
	vmulss	16(%rdx,%rcx), %xmm1, %xmm0
	vmovss	%xmm0, 8(%rsp,%rsi,4)
	leaq	5(%rax), %rsi
	cmpq	%rsi, %r8
	jle	.L212
	vmulss	20(%rdx,%rcx), %xmm1, %xmm0
	addq	$6, %rax
	vmovss	%xmm0, 8(%rsp,%rsi,4)
	cmpq	%rax, %r8
	jle	.L212
	vmulss	24(%rdx,%rcx), %xmm1, %xmm0
	vmovss	%xmm0, 8(%rsp,%rax,4)
.L212:
	leaq	0(,%r8,4), %rsi
	jmp	.L151
.L172:
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	jmp	.L160
.L171:
	xorl	%edi, %edi
	xorl	%eax, %eax
	jmp	.L152
.L215:
	movl	(%r15), %eax
	movl	%esi, %esi
	movl	%eax, (%rdx)
	movl	-4(%r15,%rsi), %eax
	movl	%eax, -4(%rdx,%rsi)
	jmp	.L167
	.cfi_endproc
.LFE23:
	.size	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, .-_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, @function
_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll:
.LFB24:
	.cfi_startproc
	testq	%rsi, %rsi
	jle	.L232
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	testq	%rdx, %rdx
	jle	.L230
	movq	%rcx, %r10
	movq	%r8, %r11
	movq	%rdx, %rcx
	movq	%r9, -48(%rsp)
	movq	%r10, -56(%rsp)
	salq	$6, %rcx
	movq	%r11, %r12
	movq	%rdi, %r8
	movq	%rcx, -40(%rsp)
	salq	$6, %r12
	salq	$2, %r11
	xorl	%edi, %edi
	leaq	0(,%rdx,4), %r14
	xorl	%ecx, %ecx
	movq	%rsi, %rbp
.L222:
	movq	%rcx, %rsi
	addq	$16, %rcx
	movq	%rbp, %rdx
	movq	-48(%rsp), %rax
	cmpq	%rbp, %rcx
	movq	-56(%rsp), %r9
	movq	%r8, -24(%rsp)
	movq	%r8, %r13
	cmovle	%rcx, %rdx
	movq	%rdi, -16(%rsp)
	movq	%rcx, -32(%rsp)
	addq	%rdx, %rax
	movq	%rbp, -8(%rsp)
	movq	%rbx, %rbp
	movq	%r11, %rbx
	leaq	(%r9,%rax,4), %r15
	movq	%rdx, %rax
	movq	%rsi, %r9
	movq	%rdx, %rsi
	negq	%rax
	leaq	(%rdi,%rax,4), %r10
	xorl	%eax, %eax
	movq	%rax, %rcx
	.p2align 4,,10
	.p2align 3
.L221:
	movq	%rcx, %rdx
	addq	$16, %rcx
	movq	%rbp, %r11
	cmpq	%rbp, %rcx
	cmovle	%rcx, %r11
	cmpq	%rdx, %r11
	jle	.L218
	cmpq	%r9, %rsi
	jle	.L218
	movq	%rbp, -64(%rsp)
	movq	%rdx, %rdi
	movq	%rsi, %rbp
	movq	%r15, %rdx
	movq	%rcx, %rsi
	movq	%r11, %rcx
	movq	%r13, %r11
	.p2align 4,,10
	.p2align 3
.L219:
	leaq	(%rdx,%r10), %r8
	movq	%r11, %rax
	.p2align 4,,10
	.p2align 3
.L220:
	vmovss	(%rax), %xmm0
	addq	$4, %r8
	addq	%r14, %rax
	vmovss	%xmm0, -4(%r8)
	cmpq	%r8, %rdx
	jne	.L220
	addq	$1, %rdi
	addq	$4, %r11
	addq	%rbx, %rdx
	cmpq	%rdi, %rcx
	jne	.L219
	movq	%rsi, %rcx
	movq	%rbp, %rsi
	movq	-64(%rsp), %rbp
.L218:
	addq	$64, %r13
	addq	%r12, %r15
	cmpq	%rbp, %rcx
	jl	.L221
	movq	-24(%rsp), %r8
	movq	-16(%rsp), %rdi
	movq	%rbx, %r11
	movq	%rbp, %rbx
	movq	-40(%rsp), %rax
	movq	-32(%rsp), %rcx
	movq	-8(%rsp), %rbp
	addq	$64, %rdi
	addq	%rax, %r8
	cmpq	%rbp, %rcx
	jl	.L222
.L230:
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L232:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE24:
	.size	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, .-_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, @function
_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf:
.LFB26:
	.cfi_startproc
	testq	%rdx, %rdx
	jle	.L259
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	movq	%rsi, %r14
	xorl	%esi, %esi
	pushq	%r13
	.cfi_offset 13, -40
	leaq	0(,%rdx,4), %r13
	pushq	%r12
	.cfi_offset 12, -48
	movq	%rdi, %r12
	movq	%rcx, %rdi
	pushq	%rbx
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	movq	%r13, %rdx
	andq	$-64, %rsp
	subq	$64, %rsp
	call	memset@PLT
	movq	%rbx, %rdx
	leaq	(%r14,%r13), %rsi
	movq	%rbx, %r8
	andl	$15, %edx
	vmovq	%rsi, %xmm3
	shrq	$4, %r8
	movq	%rbx, %r11
	movq	%rdx, 48(%rsp)
	subq	$1, %rdx
	movq	%rax, %rcx
	movq	%r14, %rdi
	movq	%rdx, 40(%rsp)
	movq	%r12, %rax
	leaq	-1(%rbx), %r10
	salq	$6, %r8
	andq	$-16, %r11
	xorl	%esi, %esi
	vmovq	%xmm3, %r14
	movq	%r13, %r9
	.p2align 4,,10
	.p2align 3
.L245:
	vmovss	(%rdi), %xmm1
	cmpq	$6, %r10
	jbe	.L246
	leaq	4(%rax), %rdx
	movq	%rcx, %r15
	subq	%rdx, %r15
	xorl	%edx, %edx
	cmpq	$56, %r15
	ja	.L262
	.p2align 4,,10
	.p2align 3
.L243:
	vmovss	(%rax,%rdx,4), %xmm0
	vfmadd213ss	(%rcx,%rdx,4), %xmm1, %xmm0
	vmovss	%xmm0, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rbx
	jne	.L243
.L244:
	addq	$4, %rdi
	addq	%rbx, %rsi
	addq	%r9, %rax
	cmpq	%r14, %rdi
	jne	.L245
.L263:
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L262:
	.cfi_restore_state
	cmpq	$14, %r10
	jbe	.L248
	vbroadcastss	%xmm1, %zmm2
	.p2align 4,,10
	.p2align 3
.L239:
	vmovups	(%rax,%rdx), %zmm0
	vfmadd213ps	(%rcx,%rdx), %zmm2, %zmm0
	vmovups	%zmm0, (%rcx,%rdx)
	addq	$64, %rdx
	cmpq	%r8, %rdx
	jne	.L239
	cmpq	%r11, %rbx
	je	.L244
	cmpq	$6, 40(%rsp)
	movq	48(%rsp), %r15
	movq	%r11, %rdx
	jbe	.L241
	movq	%r11, 56(%rsp)
.L238:
	leaq	(%rcx,%rdx,4), %r13
	addq	%rsi, %rdx
	vbroadcastss	%xmm1, %ymm0
	vmovups	0(%r13), %ymm4
	vfmadd132ps	(%r12,%rdx,4), %ymm4, %ymm0
	movq	%r15, %rdx
	andq	$-8, %rdx
	vmovups	%ymm0, 0(%r13)
	movq	56(%rsp), %r13
	addq	%r13, %rdx
	andl	$7, %r15d
	je	.L244
.L241:
	leaq	0(,%rdx,4), %r15
	leaq	(%rcx,%r15), %r13
	vmovq	%r15, %xmm6
	leaq	(%rdx,%rsi), %r15
	vmovss	(%r12,%r15,4), %xmm0
	vfmadd213ss	0(%r13), %xmm1, %xmm0
	vmovss	%xmm0, 0(%r13)
	leaq	1(%rdx), %r13
	cmpq	%r13, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %r13
	leaq	4(%rcx,%r15), %r15
	vmovss	(%r12,%r13,4), %xmm2
	leaq	2(%rdx), %r13
	vfmadd213ss	(%r15), %xmm1, %xmm2
	vmovss	%xmm2, (%r15)
	cmpq	%r13, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %r13
	leaq	8(%rcx,%r15), %r15
	vmovss	(%r12,%r13,4), %xmm2
	leaq	3(%rdx), %r13
	vfmadd213ss	(%r15), %xmm1, %xmm2
	vmovss	%xmm2, (%r15)
	cmpq	%r13, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %r13
	leaq	12(%rcx,%r15), %r15
	vmovss	(%r12,%r13,4), %xmm2
	leaq	4(%rdx), %r13
	vfmadd213ss	(%r15), %xmm1, %xmm2
	vmovss	%xmm2, (%r15)
	cmpq	%r13, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %r13
	leaq	16(%rcx,%r15), %r15
	vmovss	(%r12,%r13,4), %xmm2
	leaq	5(%rdx), %r13
	vfmadd213ss	(%r15), %xmm1, %xmm2
	vmovss	%xmm2, (%r15)
	cmpq	%r13, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %r13
	addq	$6, %rdx
	leaq	20(%rcx,%r15), %r15
	vmovss	(%r12,%r13,4), %xmm2
	vfmadd213ss	(%r15), %xmm1, %xmm2
	vmovss	%xmm2, (%r15)
	cmpq	%rdx, %rbx
	jle	.L244
	vmovq	%xmm6, %r15
	addq	%rsi, %rdx
	addq	$4, %rdi
	addq	%rbx, %rsi
	leaq	24(%rcx,%r15), %r13
	addq	%r9, %rax
	vmovss	0(%r13), %xmm5
	vfmadd132ss	(%r12,%rdx,4), %xmm5, %xmm1
	vmovss	%xmm1, 0(%r13)
	cmpq	%r14, %rdi
	jne	.L245
	jmp	.L263
	.p2align 4,,10
	.p2align 3
.L246:
	xorl	%edx, %edx
	jmp	.L243
.L248:
	movq	$0, 56(%rsp)
	movq	%rbx, %r15
	xorl	%edx, %edx
	jmp	.L238
.L259:
	.cfi_def_cfa 7, 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE26:
	.size	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, .-_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, @function
_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_:
.LFB27:
	.cfi_startproc
	testq	%rsi, %rsi
	jle	.L293
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	leaq	0(,%rsi,4), %rax
	movq	%rsi, %r9
	leaq	-1(%rsi), %r10
	vmovq	%rax, %xmm9
	movq	%rsi, %rax
	shrq	$4, %r9
	vmovaps	%xmm0, %xmm7
	andq	$-16, %rax
	salq	$6, %r9
	xorl	%r8d, %r8d
	vmovdqa	%xmm9, %xmm8
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	movq	%rdx, %r13
	movq	%rdi, %rdx
	pushq	%r12
	.cfi_offset 12, -48
	movq	%rcx, %r12
	xorl	%ecx, %ecx
	pushq	%rbx
	.cfi_offset 3, -56
	leaq	4(%r12), %rbx
	movq	%r12, %r15
	movq	%rbx, %r11
	andq	$-64, %rsp
	movq	%rax, -8(%rsp)
	leaq	4(%r13), %rax
	vmovq	%rax, %xmm2
	movq	%rsi, %rax
	andl	$15, %eax
	movq	%rax, -16(%rsp)
	subq	$1, %rax
	movq	%rax, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L274:
	vmulss	0(%r13,%rcx,4), %xmm7, %xmm4
	vmulss	(%r15,%rcx,4), %xmm1, %xmm3
	cmpq	$6, %r10
	jbe	.L276
	movq	%rdx, %rax
	subq	%r11, %rax
	cmpq	$56, %rax
	jbe	.L276
	movq	%rdx, %rax
	vmovq	%xmm2, %rbx
	subq	%rbx, %rax
	cmpq	$56, %rax
	jbe	.L276
	cmpq	$14, %r10
	jbe	.L277
	vbroadcastss	%xmm4, %zmm6
	vbroadcastss	%xmm3, %zmm5
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L268:
	vmulps	(%r15,%rax), %zmm5, %zmm0
	vfmsub231ps	0(%r13,%rax), %zmm6, %zmm0
	vaddps	(%rdx,%rax), %zmm0, %zmm0
	vmovups	%zmm0, (%rdx,%rax)
	addq	$64, %rax
	cmpq	%r9, %rax
	jne	.L268
	movq	-8(%rsp), %r12
	movq	%r12, %rax
	cmpq	%r12, %rsi
	je	.L273
	cmpq	$6, -24(%rsp)
	movq	-16(%rsp), %rbx
	jbe	.L270
.L267:
	leaq	(%r8,%rax), %r14
	vbroadcastss	%xmm3, %ymm5
	vbroadcastss	%xmm4, %ymm0
	vmulps	(%r15,%rax,4), %ymm5, %ymm5
	leaq	(%rdi,%r14,4), %r14
	vfmsub132ps	0(%r13,%rax,4), %ymm5, %ymm0
	movq	%rbx, %rax
	vaddps	(%r14), %ymm0, %ymm0
	andq	$-8, %rax
	addq	%r12, %rax
	andl	$7, %ebx
	vmovups	%ymm0, (%r14)
	je	.L273
.L270:
	leaq	0(,%r8,4), %r14
	leaq	0(,%rax,4), %rbx
	vmulss	(%r15,%rax,4), %xmm3, %xmm5
	leaq	(%rbx,%r14), %r12
	vfmsub231ss	0(%r13,%rax,4), %xmm4, %xmm5
	addq	%rdi, %r12
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	leaq	1(%rax), %r12
	cmpq	%r12, %rsi
	jle	.L273
	vmulss	4(%r15,%rbx), %xmm3, %xmm5
	leaq	4(%rbx,%r14), %r12
	addq	%rdi, %r12
	vfmsub231ss	4(%r13,%rbx), %xmm4, %xmm5
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	leaq	2(%rax), %r12
	cmpq	%r12, %rsi
	jle	.L273
	vmulss	8(%r15,%rbx), %xmm3, %xmm5
	leaq	8(%rbx,%r14), %r12
	addq	%rdi, %r12
	vfmsub231ss	8(%r13,%rbx), %xmm4, %xmm5
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	leaq	3(%rax), %r12
	cmpq	%r12, %rsi
	jle	.L273
	vmulss	12(%r15,%rbx), %xmm3, %xmm5
	leaq	12(%rbx,%r14), %r12
	addq	%rdi, %r12
	vfmsub231ss	12(%r13,%rbx), %xmm4, %xmm5
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	leaq	4(%rax), %r12
	cmpq	%r12, %rsi
	jle	.L273
	vmulss	16(%r15,%rbx), %xmm3, %xmm5
	leaq	16(%rbx,%r14), %r12
	addq	%rdi, %r12
	vfmsub231ss	16(%r13,%rbx), %xmm4, %xmm5
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	leaq	5(%rax), %r12
	cmpq	%r12, %rsi
	jle	.L273
	vmulss	20(%r15,%rbx), %xmm3, %xmm5
	leaq	20(%rbx,%r14), %r12
	addq	$6, %rax
	vfmsub231ss	20(%r13,%rbx), %xmm4, %xmm5
	addq	%rdi, %r12
	vaddss	(%r12), %xmm5, %xmm5
	vmovss	%xmm5, (%r12)
	cmpq	%rax, %rsi
	jle	.L273
	vmulss	24(%r15,%rbx), %xmm3, %xmm3
	leaq	24(%rbx,%r14), %rax
	vfmsub231ss	24(%r13,%rbx), %xmm4, %xmm3
	addq	%rdi, %rax
	vaddss	(%rax), %xmm3, %xmm3
	vmovss	%xmm3, (%rax)
	.p2align 4,,10
	.p2align 3
.L273:
	vmovq	%xmm8, %rax
	addq	$1, %rcx
	addq	%rsi, %r8
	addq	%rax, %rdx
	cmpq	%rcx, %rsi
	jne	.L274
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L276:
	.cfi_restore_state
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L272:
	vmulss	(%r15,%rax,4), %xmm3, %xmm0
	vfmsub231ss	0(%r13,%rax,4), %xmm4, %xmm0
	vaddss	(%rdx,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rdx,%rax,4)
	addq	$1, %rax
	cmpq	%rax, %rsi
	jne	.L272
	jmp	.L273
.L277:
	movq	%rsi, %rbx
	xorl	%eax, %eax
	xorl	%r12d, %r12d
	jmp	.L267
.L293:
	.cfi_def_cfa 7, 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE27:
	.size	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, .-_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, @function
_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l:
.LFB31:
	.cfi_startproc
	movq	%rsi, %r8
	movq	%rdx, %r9
	cmpq	$63, %rdx
	jle	.L317
	movq	%rsi, %rdx
	leaq	-64(%r9), %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	movq	%rdi, %rax
	shrq	$6, %rsi
	vmovaps	%zmm1, %zmm2
	vmovaps	%zmm1, %zmm5
	movq	%rsi, %rcx
	vmovaps	%zmm1, %zmm6
	salq	$8, %rcx
	leaq	256(%rdi,%rcx), %rcx
	.p2align 4,,10
	.p2align 3
.L300:
	vmovups	(%rax), %zmm7
	vsubps	(%rdx), %zmm7, %zmm0
	addq	$256, %rax
	addq	$256, %rdx
	vmovups	-128(%rax), %zmm7
	vmovups	-64(%rax), %zmm3
	vmovups	-192(%rax), %zmm4
	vfmadd231ps	%zmm0, %zmm0, %zmm6
	vsubps	-192(%rdx), %zmm4, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm5
	vsubps	-128(%rdx), %zmm7, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm2
	vsubps	-64(%rdx), %zmm3, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm1
	cmpq	%rcx, %rax
	jne	.L300
	leaq	1(%rsi), %rax
	vaddps	%zmm1, %zmm2, %zmm7
	salq	$6, %rax
	leaq	15(%rax), %rdx
.L301:
	cmpq	%rdx, %r9
	jle	.L299
	vmovups	(%rdi,%rax,4), %zmm4
	vsubps	(%r8,%rax,4), %zmm4, %zmm0
	leaq	31(%rax), %rsi
	leaq	0(,%rax,4), %rdx
	leaq	16(%rax), %rcx
	vfmadd231ps	%zmm0, %zmm0, %zmm6
	cmpq	%rsi, %r9
	jle	.L302
	vmovups	64(%rdi,%rdx), %zmm4
	vsubps	64(%r8,%rdx), %zmm4, %zmm0
	leaq	47(%rax), %rsi
	vfmadd231ps	%zmm0, %zmm0, %zmm6
	cmpq	%r9, %rsi
	jge	.L302
	vmovups	128(%rdi,%rdx), %zmm4
	leaq	63(%rax), %rsi
	vsubps	128(%r8,%rdx), %zmm4, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm6
	cmpq	%rsi, %r9
	jle	.L302
	vmovups	192(%rdi,%rdx), %zmm4
	vsubps	192(%r8,%rdx), %zmm4, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm6
.L302:
	leaq	-16(%r9), %rdx
	subq	%rax, %rdx
	addq	$15, %rax
	andq	$-16, %rdx
	cmpq	%rax, %r9
	movl	$0, %eax
	cmovle	%rax, %rdx
	leaq	(%rcx,%rdx), %rax
.L299:
	cmpq	%r9, %rax
	jge	.L308
	movq	%r9, %rdx
	movq	%rax, %rsi
	subq	%rax, %rdx
	leaq	-1(%rdx), %rcx
	cmpq	$14, %rcx
	jbe	.L309
	vmovups	(%rdi,%rax,4), %zmm4
	vxorps	%xmm2, %xmm2, %xmm2
	movq	%rdx, %rcx
	vsubps	(%r8,%rax,4), %zmm4, %zmm3
	andq	$-16, %rcx
	addq	%rcx, %rax
	vmulps	%zmm3, %zmm3, %zmm3
	vshufps	$255, %xmm3, %xmm3, %xmm4
	valignd	$7, %ymm3, %ymm3, %ymm1
	vaddss	%xmm2, %xmm3, %xmm0
	vshufps	$85, %xmm3, %xmm3, %xmm2
	vaddss	%xmm0, %xmm2, %xmm2
	vunpckhps	%xmm3, %xmm3, %xmm0
	vaddss	%xmm2, %xmm0, %xmm0
	valignd	$5, %ymm3, %ymm3, %ymm2
	vaddss	%xmm0, %xmm4, %xmm4
	vextractf32x4	$1, %ymm3, %xmm0
	vaddss	%xmm4, %xmm0, %xmm0
	vaddss	%xmm0, %xmm2, %xmm2
	valignd	$6, %ymm3, %ymm3, %ymm0
	vextractf32x8	$0x1, %zmm3, %ymm3
	vshufps	$255, %xmm3, %xmm3, %xmm4
	vaddss	%xmm2, %xmm0, %xmm0
	vaddss	%xmm0, %xmm1, %xmm1
	vaddss	%xmm1, %xmm3, %xmm0
	vshufps	$85, %xmm3, %xmm3, %xmm1
	vaddss	%xmm0, %xmm1, %xmm1
	vunpckhps	%xmm3, %xmm3, %xmm0
	vaddss	%xmm1, %xmm0, %xmm0
	vextractf32x4	$1, %ymm3, %xmm1
	vaddss	%xmm0, %xmm4, %xmm4
	valignd	$5, %ymm3, %ymm3, %ymm0
	vaddss	%xmm4, %xmm1, %xmm1
	vaddss	%xmm1, %xmm0, %xmm0
	valignd	$6, %ymm3, %ymm3, %ymm1
	valignd	$7, %ymm3, %ymm3, %ymm3
	vaddss	%xmm0, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	testb	$15, %dl
	je	.L303
.L304:
	subq	%rcx, %rdx
	leaq	-1(%rdx), %r10
	cmpq	$6, %r10
	jbe	.L306
	addq	%rsi, %rcx
	vmovups	(%rdi,%rcx,4), %ymm4
	vsubps	(%r8,%rcx,4), %ymm4, %ymm2
	movq	%rdx, %rcx
	andq	$-8, %rcx
	addq	%rcx, %rax
	andl	$7, %edx
	vmulps	%ymm2, %ymm2, %ymm2
	vaddss	%xmm1, %xmm2, %xmm0
	vshufps	$85, %xmm2, %xmm2, %xmm1
	vshufps	$255, %xmm2, %xmm2, %xmm3
	vaddss	%xmm0, %xmm1, %xmm1
	vunpckhps	%xmm2, %xmm2, %xmm0
	vaddss	%xmm1, %xmm0, %xmm0
	vextractf32x4	$1, %ymm2, %xmm1
	vaddss	%xmm0, %xmm3, %xmm3
	valignd	$5, %ymm2, %ymm2, %ymm0
	vaddss	%xmm3, %xmm1, %xmm1
	vaddss	%xmm1, %xmm0, %xmm0
	valignd	$6, %ymm2, %ymm2, %ymm1
	valignd	$7, %ymm2, %ymm2, %ymm2
	vaddss	%xmm0, %xmm1, %xmm1
	vaddss	%xmm2, %xmm1, %xmm1
	je	.L303
.L306:
	vmovss	(%rdi,%rax,4), %xmm0
	vsubss	(%r8,%rax,4), %xmm0, %xmm0
	leaq	1(%rax), %rcx
	leaq	0(,%rax,4), %rdx
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rcx, %r9
	jle	.L303
	vmovss	4(%rdi,%rdx), %xmm0
	vsubss	4(%r8,%rdx), %xmm0, %xmm0
	leaq	2(%rax), %rcx
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rcx, %r9
	jle	.L303
	vmovss	8(%rdi,%rdx), %xmm0
	vsubss	8(%r8,%rdx), %xmm0, %xmm0
	leaq	3(%rax), %rcx
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rcx, %r9
	jle	.L303
	vmovss	12(%rdi,%rdx), %xmm0
	vsubss	12(%r8,%rdx), %xmm0, %xmm0
	leaq	4(%rax), %rcx
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rcx, %r9
	jle	.L303
	vmovss	16(%rdi,%rdx), %xmm0
	vsubss	16(%r8,%rdx), %xmm0, %xmm0
	leaq	5(%rax), %rcx
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rcx, %r9
	jle	.L303
	vmovss	20(%rdi,%rdx), %xmm0
	vsubss	20(%r8,%rdx), %xmm0, %xmm0
	addq	$6, %rax
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rax, %r9
	jle	.L303
	vmovss	24(%rdi,%rdx), %xmm0
	vsubss	24(%r8,%rdx), %xmm0, %xmm0
	vfmadd231ss	%xmm0, %xmm0, %xmm1
.L303:
	vaddps	%zmm6, %zmm5, %zmm0
	vaddps	%zmm7, %zmm0, %zmm0
	vextractf32x8	$0x1, %zmm0, %ymm2
	vaddps	%ymm0, %ymm2, %ymm2
	vmovaps	%xmm2, %xmm0
	vextractf128	$0x1, %ymm2, %xmm2
	vaddps	%xmm2, %xmm0, %xmm0
	vshufps	$85, %xmm0, %xmm0, %xmm3
	vaddss	%xmm3, %xmm0, %xmm2
	vunpckhps	%xmm0, %xmm0, %xmm3
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vaddss	%xmm0, %xmm3, %xmm0
	vaddss	%xmm0, %xmm2, %xmm0
	vaddss	%xmm1, %xmm0, %xmm0
	vzeroupper
	ret
.L317:
	vxorps	%xmm7, %xmm7, %xmm7
	movl	$15, %edx
	xorl	%eax, %eax
	vmovaps	%zmm7, %zmm5
	vmovaps	%zmm7, %zmm6
	jmp	.L301
.L308:
	vxorps	%xmm1, %xmm1, %xmm1
	jmp	.L303
.L309:
	xorl	%ecx, %ecx
	vxorps	%xmm1, %xmm1, %xmm1
	jmp	.L304
	.cfi_endproc
.LFE31:
	.size	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, .-_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, @function
_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl:
.LFB32:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	vpxor	%xmm0, %xmm0, %xmm0
	movq	%rdi, %rdx
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	andq	$-64, %rsp
	subq	$136, %rsp
	vmovdqa64	%zmm0, -120(%rsp)
	vmovdqa64	%zmm0, -56(%rsp)
	vmovdqa64	%zmm0, 8(%rsp)
	vmovdqa64	%zmm0, 72(%rsp)
	cmpq	$63, %rsi
	jle	.L332
	xorl	%eax, %eax
	cmpq	$191, %rsi
	jle	.L321
	movq	%rdi, %rcx
	leaq	-192(%rsi), %rdi
	vxorps	%xmm1, %xmm1, %xmm1
	xorl	%eax, %eax
	andq	$-128, %rdi
	vmovaps	%zmm1, %zmm4
	vmovaps	%zmm1, %zmm3
	subq	$-128, %rdi
	vmovaps	%zmm1, %zmm2
	vmovaps	%zmm1, %zmm0
.L324:
	vfmadd231ps	(%rcx), %zmm0, %zmm2
	subq	$-128, %rax
	addq	$512, %rcx
	vfmadd231ps	-448(%rcx), %zmm0, %zmm3
	vfmadd231ps	-384(%rcx), %zmm0, %zmm4
	vfmadd231ps	-320(%rcx), %zmm0, %zmm1
	vfmadd231ps	-128(%rcx), %zmm0, %zmm4
	vfmadd231ps	-256(%rcx), %zmm0, %zmm2
	vfmadd231ps	-64(%rcx), %zmm0, %zmm1
	vfmadd231ps	-192(%rcx), %zmm0, %zmm3
	cmpq	%rdi, %rax
	jne	.L324
	vmovaps	%zmm2, -120(%rsp)
	vmovaps	%zmm3, -56(%rsp)
	vmovaps	%zmm4, 8(%rsp)
	vmovaps	%zmm1, 72(%rsp)
.L321:
	vmovaps	-120(%rsp), %zmm1
	vmovaps	-56(%rsp), %zmm2
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	8(%rsp), %zmm3
	vmovaps	72(%rsp), %zmm4
	.p2align 4,,10
	.p2align 3
.L322:
	movq	%rax, %rcx
	vfmadd231ps	(%rdx,%rax,4), %zmm0, %zmm1
	addq	$127, %rcx
	vfmadd231ps	64(%rdx,%rax,4), %zmm0, %zmm2
	vfmadd231ps	128(%rdx,%rax,4), %zmm0, %zmm3
	vfmadd231ps	192(%rdx,%rax,4), %zmm0, %zmm4
	addq	$64, %rax
	cmpq	%rcx, %rsi
	jg	.L322
	leaq	-64(%rsi), %rax
	vmovaps	%zmm1, -120(%rsp)
	andq	$-64, %rax
	vmovaps	%zmm2, -56(%rsp)
	vmovaps	%zmm3, 8(%rsp)
	addq	$64, %rax
	vmovaps	%zmm4, 72(%rsp)
.L319:
	cmpq	%rax, %rsi
	jle	.L326
	movq	%rsi, %rdi
	movq	%rax, %r9
	subq	%rax, %rdi
	leaq	-1(%rdi), %rcx
	cmpq	$14, %rcx
	jbe	.L333
	leaq	(%rdx,%rax,4), %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	movq	%rdi, %r8
	vmovups	(%rcx), %zmm1
	vfmadd213ps	-120(%rsp), %zmm0, %zmm1
	shrq	$4, %r8
	vmovaps	%zmm1, -120(%rsp)
	cmpq	$1, %r8
	je	.L328
	vmovups	64(%rcx), %zmm1
	vfmadd213ps	-56(%rsp), %zmm0, %zmm1
	vmovaps	%zmm1, -56(%rsp)
	cmpq	$2, %r8
	je	.L328
	vmovups	128(%rcx), %zmm1
	vfmadd213ps	8(%rsp), %zmm0, %zmm1
	vmovaps	%zmm1, 8(%rsp)
	cmpq	$3, %r8
	je	.L328
	vmovaps	72(%rsp), %zmm6
	vfmadd132ps	192(%rcx), %zmm6, %zmm0
	vmovaps	%zmm0, 72(%rsp)
.L328:
	movq	%rdi, %r8
	andq	$-16, %r8
	movq	%r8, %rcx
	addq	%r8, %rax
	testb	$15, %dil
	je	.L326
.L327:
	subq	%r8, %rdi
	leaq	-1(%rdi), %r10
	cmpq	$6, %r10
	jbe	.L330
	leaq	-120(%rsp,%r8,4), %r10
	addq	%r9, %r8
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	(%r10), %ymm5
	vfmadd132ps	(%rdx,%r8,4), %ymm5, %ymm0
	movq	%rdi, %r8
	andq	$-8, %r8
	addq	%r8, %rax
	addq	%r8, %rcx
	andl	$7, %edi
	vmovaps	%ymm0, (%r10)
	je	.L326
.L330:
	vmovss	(%rdx,%rax,4), %xmm1
	leaq	1(%rax), %r9
	leaq	1(%rcx), %r8
	vxorps	%xmm0, %xmm0, %xmm0
	vfmadd213ss	-120(%rsp,%rcx,4), %xmm0, %xmm1
	leaq	0(,%rax,4), %rdi
	vmovss	%xmm1, -120(%rsp,%rcx,4)
	cmpq	%r9, %rsi
	jle	.L326
	vmovss	4(%rdx,%rdi), %xmm1
	vfmadd213ss	-120(%rsp,%r8,4), %xmm0, %xmm1
	leaq	2(%rax), %r9
	vmovss	%xmm1, -120(%rsp,%r8,4)
	leaq	2(%rcx), %r8
	cmpq	%r9, %rsi
	jle	.L326
	vmovss	8(%rdx,%rdi), %xmm1
	vfmadd213ss	-120(%rsp,%r8,4), %xmm0, %xmm1
	leaq	3(%rax), %r9
	vmovss	%xmm1, -120(%rsp,%r8,4)
	leaq	3(%rcx), %r8
	cmpq	%r9, %rsi
	jle	.L326
	vmovss	12(%rdx,%rdi), %xmm1
	vfmadd213ss	-120(%rsp,%r8,4), %xmm0, %xmm1
	leaq	4(%rax), %r9
	vmovss	%xmm1, -120(%rsp,%r8,4)
	leaq	4(%rcx), %r8
	cmpq	%r9, %rsi
	jle	.L326
	vmovss	16(%rdx,%rdi), %xmm1
	vfmadd213ss	-120(%rsp,%r8,4), %xmm0, %xmm1
	leaq	5(%rax), %r9
	vmovss	%xmm1, -120(%rsp,%r8,4)
	leaq	5(%rcx), %r8
	cmpq	%r9, %rsi
	jle	.L326
	vmovss	20(%rdx,%rdi), %xmm1
	addq	$6, %rax
	addq	$6, %rcx
	vfmadd213ss	-120(%rsp,%r8,4), %xmm0, %xmm1
	vmovss	%xmm1, -120(%rsp,%r8,4)
	cmpq	%rax, %rsi
	jle	.L326
	vmovss	-120(%rsp,%rcx,4), %xmm7
	vfmadd132ss	24(%rdx,%rdi), %xmm7, %xmm0
	vmovss	%xmm0, -120(%rsp,%rcx,4)
.L326:
	vxorps	%xmm1, %xmm1, %xmm1
	vaddss	-120(%rsp), %xmm1, %xmm0
	movl	$0, %edx
	vaddss	-116(%rsp), %xmm0, %xmm0
	vaddss	-112(%rsp), %xmm0, %xmm0
	vaddss	-108(%rsp), %xmm0, %xmm0
	vaddss	-104(%rsp), %xmm0, %xmm0
	vaddss	-100(%rsp), %xmm0, %xmm0
	vaddss	-96(%rsp), %xmm0, %xmm0
	vaddss	-92(%rsp), %xmm0, %xmm0
	vaddss	-88(%rsp), %xmm0, %xmm0
	vaddss	-84(%rsp), %xmm0, %xmm0
	vaddss	-80(%rsp), %xmm0, %xmm0
	vaddss	-76(%rsp), %xmm0, %xmm0
	vaddss	-72(%rsp), %xmm0, %xmm0
	vaddss	-68(%rsp), %xmm0, %xmm0
	vaddss	-64(%rsp), %xmm0, %xmm0
	vaddss	-60(%rsp), %xmm0, %xmm0
	vaddss	-56(%rsp), %xmm0, %xmm0
	vaddss	-52(%rsp), %xmm0, %xmm0
	vaddss	-48(%rsp), %xmm0, %xmm0
	vaddss	-44(%rsp), %xmm0, %xmm0
	vaddss	-40(%rsp), %xmm0, %xmm0
	vaddss	-36(%rsp), %xmm0, %xmm0
	vaddss	-32(%rsp), %xmm0, %xmm0
	vaddss	-28(%rsp), %xmm0, %xmm0
	vaddss	-24(%rsp), %xmm0, %xmm0
	vaddss	-20(%rsp), %xmm0, %xmm0
	vaddss	-16(%rsp), %xmm0, %xmm0
	vaddss	-12(%rsp), %xmm0, %xmm0
	vaddss	-8(%rsp), %xmm0, %xmm0
	vaddss	-4(%rsp), %xmm0, %xmm0
	vaddss	(%rsp), %xmm0, %xmm0
	vaddss	4(%rsp), %xmm0, %xmm0
	vaddss	8(%rsp), %xmm0, %xmm0
	vaddss	12(%rsp), %xmm0, %xmm0
	vaddss	16(%rsp), %xmm0, %xmm0
	vaddss	20(%rsp), %xmm0, %xmm0
	vaddss	24(%rsp), %xmm0, %xmm0
	vaddss	28(%rsp), %xmm0, %xmm0
	vaddss	32(%rsp), %xmm0, %xmm0
	vaddss	36(%rsp), %xmm0, %xmm0
	vaddss	40(%rsp), %xmm0, %xmm0
	vaddss	44(%rsp), %xmm0, %xmm0
	vaddss	48(%rsp), %xmm0, %xmm0
	vaddss	52(%rsp), %xmm0, %xmm0
	vaddss	56(%rsp), %xmm0, %xmm0
	vaddss	60(%rsp), %xmm0, %xmm0
	vaddss	64(%rsp), %xmm0, %xmm0
	vaddss	68(%rsp), %xmm0, %xmm0
	vaddss	72(%rsp), %xmm0, %xmm0
	vaddss	76(%rsp), %xmm0, %xmm0
	vaddss	80(%rsp), %xmm0, %xmm0
	vaddss	84(%rsp), %xmm0, %xmm0
	vaddss	88(%rsp), %xmm0, %xmm0
	vaddss	92(%rsp), %xmm0, %xmm0
	vaddss	96(%rsp), %xmm0, %xmm0
	vaddss	100(%rsp), %xmm0, %xmm0
	vaddss	104(%rsp), %xmm0, %xmm0
	vaddss	108(%rsp), %xmm0, %xmm0
	vaddss	112(%rsp), %xmm0, %xmm0
	vaddss	116(%rsp), %xmm0, %xmm0
	vaddss	120(%rsp), %xmm0, %xmm0
	vaddss	124(%rsp), %xmm0, %xmm0
	vaddss	128(%rsp), %xmm0, %xmm0
	vaddss	132(%rsp), %xmm0, %xmm0
	vucomiss	%xmm1, %xmm0
	vzeroupper
	setnp	%al
	cmovne	%edx, %eax
	leave
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L332:
	.cfi_restore_state
	xorl	%eax, %eax
	jmp	.L319
.L333:
	xorl	%r8d, %r8d
	xorl	%ecx, %ecx
	jmp	.L327
	.cfi_endproc
.LFE32:
	.size	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, .-_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, @function
_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_:
.LFB30:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsi, %r11
	leaq	-1(%rdx), %rax
	vmovq	%r8, %xmm3
	vmovq	%r9, %xmm9
	movq	%rdx, %rsi
	vmovq	%rcx, %xmm2
	xorl	%r9d, %r9d
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	movq	%rdi, %r15
	xorl	%edi, %edi
	pushq	%r14
	.cfi_offset 14, -32
	movq	%rdx, %r14
	pushq	%r13
	shrq	$4, %r14
	.cfi_offset 13, -40
	xorl	%r13d, %r13d
	pushq	%r12
	salq	$10, %r14
	pushq	%rbx
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	andq	$-16, %rbx
	andq	$-64, %rsp
	movq	%r14, -16(%rsp)
	movq	24(%rbp), %r10
	movq	%rax, -8(%rsp)
	movq	%r11, %rax
	movq	%r15, %r11
	movq	%rax, %r15
	movq	%r10, %r8
	.p2align 4,,10
	.p2align 3
.L357:
	cmpq	%r15, %rdi
	movq	%r13, %rcx
	cmovl	%r9, %rcx
	testq	%rsi, %rsi
	jle	.L362
	cmpq	$14, -8(%rsp)
	jbe	.L373
	movq	-16(%rsp), %rax
	leaq	(%r11,%rcx,4), %rdx
	leaq	(%rax,%r8), %r12
	movq	%r8, %rax
	.p2align 4,,10
	.p2align 3
.L360:
	vmovss	24(%rdx), %xmm12
	vmovss	20(%rdx), %xmm13
	addq	$1024, %rax
	addq	$64, %rdx
	vmovss	-48(%rdx), %xmm14
	vmovss	-52(%rdx), %xmm16
	vmovss	-56(%rdx), %xmm17
	vmovss	-60(%rdx), %xmm18
	vmovss	-64(%rdx), %xmm15
	vmovss	-4(%rdx), %xmm0
	vmovss	-8(%rdx), %xmm1
	vmovss	-12(%rdx), %xmm4
	vmovss	-16(%rdx), %xmm5
	vmovss	-20(%rdx), %xmm6
	vmovss	-24(%rdx), %xmm7
	vmovss	-28(%rdx), %xmm8
	vmovss	-32(%rdx), %xmm10
	vmovss	-36(%rdx), %xmm11
	vmovss	%xmm15, -1024(%rax)
	vmovss	%xmm18, -960(%rax)
	vmovss	%xmm17, -896(%rax)
	vmovss	%xmm16, -832(%rax)
	vmovss	%xmm14, -768(%rax)
	vmovss	%xmm13, -704(%rax)
	vmovss	%xmm12, -640(%rax)
	vmovss	%xmm11, -576(%rax)
	vmovss	%xmm10, -512(%rax)
	vmovss	%xmm8, -448(%rax)
	vmovss	%xmm7, -384(%rax)
	vmovss	%xmm6, -320(%rax)
	vmovss	%xmm5, -256(%rax)
	vmovss	%xmm4, -192(%rax)
	vmovss	%xmm1, -128(%rax)
	vmovss	%xmm0, -64(%rax)
	cmpq	%r12, %rax
	jne	.L360
	cmpq	%rsi, %rbx
	je	.L362
	movq	%rbx, %rax
	movq	%rbx, %rdx
.L359:
	movq	%rsi, %r12
	subq	%rax, %r12
	leaq	-1(%r12), %r14
	cmpq	$6, %r14
	jbe	.L364
	leaq	(%rcx,%rax), %r14
	salq	$4, %rax
	leaq	(%r11,%r14,4), %r14
	addq	%rdi, %rax
	vmovss	28(%r14), %xmm0
	vmovss	24(%r14), %xmm4
	leaq	(%r10,%rax,4), %rax
	vmovss	20(%r14), %xmm5
	vmovss	16(%r14), %xmm6
	vmovss	12(%r14), %xmm7
	vmovss	8(%r14), %xmm10
	vmovss	%xmm4, 384(%rax)
	vmovss	4(%r14), %xmm11
	vmovss	(%r14), %xmm8
	vmovss	%xmm6, 256(%rax)
	vmovss	%xmm10, 128(%rax)
	vmovss	%xmm8, (%rax)
	vmovss	%xmm11, 64(%rax)
	vmovss	%xmm7, 192(%rax)
	vmovss	%xmm5, 320(%rax)
	vmovss	%xmm0, 448(%rax)
	movq	%r12, %rax
	andq	$-8, %rax
	addq	%rax, %rdx
	andl	$7, %r12d
	je	.L362
.L364:
	leaq	(%rdx,%rcx), %r12
	movq	%rdx, %rax
	vmovss	(%r11,%r12,4), %xmm0
	salq	$4, %rax
	leaq	1(%rdx), %r12
	addq	%rdi, %rax
	vmovss	%xmm0, (%r10,%rax,4)
	cmpq	%r12, %rsi
	jle	.L362
	addq	%rcx, %r12
	vmovss	(%r11,%r12,4), %xmm0
	leaq	2(%rdx), %r12
	vmovss	%xmm0, 64(%r10,%rax,4)
	cmpq	%r12, %rsi
	jle	.L362
	addq	%rcx, %r12
	vmovss	(%r11,%r12,4), %xmm0
	leaq	3(%rdx), %r12
	vmovss	%xmm0, 128(%r10,%rax,4)
	cmpq	%r12, %rsi
	jle	.L362
	addq	%rcx, %r12
	vmovss	(%r11,%r12,4), %xmm0
	leaq	4(%rdx), %r12
	vmovss	%xmm0, 192(%r10,%rax,4)
	cmpq	%r12, %rsi
	jle	.L362
	addq	%rcx, %r12
	vmovss	(%r11,%r12,4), %xmm0
	leaq	5(%rdx), %r12
	vmovss	%xmm0, 256(%r10,%rax,4)
	cmpq	%r12, %rsi
	jle	.L362
	addq	%rcx, %r12
	addq	$6, %rdx
	vmovss	(%r11,%r12,4), %xmm0
	vmovss	%xmm0, 320(%r10,%rax,4)
	cmpq	%rdx, %rsi
	jle	.L362
	addq	%rcx, %rdx
	vmovss	(%r11,%rdx,4), %xmm0
	vmovss	%xmm0, 384(%r10,%rax,4)
.L362:
	addq	$1, %rdi
	addq	%rsi, %r9
	addq	$4, %r8
	cmpq	$16, %rdi
	jne	.L357
	movq	16(%rbp), %r12
	testq	%r12, %r12
	jle	.L374
	movq	%rsi, %rcx
	vpxor	%xmm5, %xmm5, %xmm5
	xorl	%r8d, %r8d
	xorl	%edi, %edi
	salq	$6, %rcx
	vxorps	%xmm6, %xmm6, %xmm6
	vbroadcastss	.LC6(%rip), %zmm4
	vbroadcastss	.LC8(%rip), %zmm7
	addq	%r10, %rcx
	vmovdqa32	%zmm5, %zmm8
	vmovq	%xmm2, %r9
	vmovq	%xmm3, %rbx
	vmovq	%xmm9, %r15
	.p2align 4,,10
	.p2align 3
.L371:
	testq	%rsi, %rsi
	jle	.L375
.L387:
	leaq	(%r9,%r8,4), %rdx
	movq	%r10, %rax
	vxorps	%xmm1, %xmm1, %xmm1
	.p2align 4,,10
	.p2align 3
.L368:
	vmovups	(%rax), %zmm2
	addq	$64, %rax
	addq	$4, %rdx
	vsubps	-4(%rdx){1to16}, %zmm2, %zmm0
	vfmadd231ps	%zmm0, %zmm0, %zmm1
	cmpq	%rax, %rcx
	jne	.L368
	vsqrtps	%zmm1, %zmm1
.L367:
	movq	%rbx, %rax
	vdivps	(%rax,%rdi,4){1to16}, %zmm1, %zmm1
	vmulps	%zmm7, %zmm1, %zmm0
	movq	%r15, %rax
	vfmsub213ps	(%rax,%rdi,4){1to16}, %zmm1, %zmm0
	vcmpps	$14, %zmm4, %zmm0, %k1
	testq	%rdi, %rdi
	je	.L386
	vpbroadcastd	%edi, %zmm5{%k1}
	addq	$1, %rdi
	vmovaps	%zmm1, %zmm6{%k1}
	addq	%rsi, %r8
	vmovaps	%zmm0, %zmm4{%k1}
	cmpq	%rdi, %r12
	jne	.L371
.L366:
	movq	32(%rbp), %rax
	vmovdqu32	%zmm5, (%rax)
	movq	40(%rbp), %rax
	vmovups	%zmm6, (%rax)
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L386:
	.cfi_restore_state
	vmovdqa32	%zmm8, %zmm5{%k1}
	vmovaps	%zmm0, %zmm4{%k1}
	addq	%rsi, %r8
	vmovaps	%zmm1, %zmm6
	cmpq	$1, %r12
	je	.L366
	movl	$1, %edi
	testq	%rsi, %rsi
	jg	.L387
.L375:
	vxorps	%xmm1, %xmm1, %xmm1
	jmp	.L367
.L373:
	xorl	%eax, %eax
	xorl	%edx, %edx
	jmp	.L359
.L374:
	vpxor	%xmm5, %xmm5, %xmm5
	vxorps	%xmm6, %xmm6, %xmm6
	jmp	.L366
	.cfi_endproc
.LFE30:
	.size	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, .-_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, @function
_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf:
.LFB25:
	.cfi_startproc
	testq	%rdx, %rdx
	jle	.L497
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%r9, %rax
	xorl	%r11d, %r11d
	xorl	%r9d, %r9d
	vmovq	%rax, %xmm9
	vmovsd	%xmm0, %xmm0, %xmm6
	vxorps	%xmm4, %xmm4, %xmm4
	movq	%r9, %r10
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	movq	%rdi, %r15
	movq	%rcx, %rdi
	pushq	%r14
	movq	%r15, %rax
	pushq	%r13
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	movq	%rsi, %r13
	pushq	%r12
	.cfi_offset 12, -48
	movq	%rcx, %r12
	pushq	%rbx
	.cfi_offset 3, -56
	leaq	1(%rdx), %rbx
	vmovq	%rbx, %xmm7
	salq	$3, %rbx
	vmovq	%rbx, %xmm2
	movq	%r11, %rbx
	movq	%rdx, %r11
	andq	$-64, %rsp
	movq	%r8, -8(%rsp)
	vmovq	.LC9(%rip), %xmm8
	movq	%r8, -16(%rsp)
	.p2align 4,,10
	.p2align 3
.L390:
	movq	%rdx, %rsi
	movl	$1, %r14d
	subq	%r11, %rsi
	cmpq	%rsi, %rdx
	cmovg	%r11, %r14
	subq	$1, %r11
	cmpq	%rsi, %rdx
	jle	.L433
	cmpq	$14, %r11
	jbe	.L433
	movq	%r14, %r9
	leaq	(%rax,%rbx,4), %r15
	leaq	(%rdi,%rbx,8), %r8
	xorl	%ecx, %ecx
	shrq	$4, %r9
	salq	$6, %r9
	.p2align 4,,10
	.p2align 3
.L391:
	vmovups	(%r15,%rcx), %zmm0
	vcvtps2pd	%ymm0, %zmm3
	vextractf32x8	$0x1, %zmm0, %ymm0
	vmovupd	%zmm3, (%r8,%rcx,2)
	vcvtps2pd	%ymm0, %zmm0
	vmovupd	%zmm0, 64(%r8,%rcx,2)
	addq	$64, %rcx
	cmpq	%rcx, %r9
	jne	.L391
	movq	%r14, %r8
	andq	$-16, %r8
	addq	%r8, %rsi
	testb	$15, %r14b
	je	.L392
.L398:
	subq	%r8, %r14
	leaq	-1(%r14), %rcx
	cmpq	$6, %rcx
	jbe	.L393
	addq	%rbx, %r8
	vmovups	(%rax,%r8,4), %ymm0
	leaq	(%rdi,%r8,8), %rcx
	vcvtps2pd	%xmm0, %ymm5
	vextractf128	$0x1, %ymm0, %xmm0
	vmovupd	%ymm5, (%rcx)
	vcvtps2pd	%xmm0, %ymm0
	vmovupd	%ymm0, 32(%rcx)
	movq	%r14, %rcx
	andq	$-8, %rcx
	addq	%rcx, %rsi
	andl	$7, %r14d
	je	.L392
.L393:
	leaq	(%r10,%rsi), %rcx
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	leaq	1(%rsi), %rcx
	cmpq	%rcx, %rdx
	jle	.L392
	addq	%r10, %rcx
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	leaq	2(%rsi), %rcx
	cmpq	%rcx, %rdx
	jle	.L392
	addq	%r10, %rcx
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	leaq	3(%rsi), %rcx
	cmpq	%rcx, %rdx
	jle	.L392
	addq	%r10, %rcx
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	leaq	4(%rsi), %rcx
	cmpq	%rcx, %rdx
	jle	.L392
	addq	%r10, %rcx
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	leaq	5(%rsi), %rcx
	cmpq	%rcx, %rdx
	jle	.L392
	addq	%r10, %rcx
	addq	$6, %rsi
	vcvtss2sd	(%rax,%rcx,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rcx,8)
	cmpq	%rsi, %rdx
	jle	.L392
	addq	%r10, %rsi
	vcvtss2sd	(%rax,%rsi,4), %xmm4, %xmm0
	vmovsd	%xmm0, (%rdi,%rsi,8)
.L392:
	vmovsd	(%r12), %xmm5
	vmovq	%xmm1, %rsi
	vcvtss2sd	0(%r13), %xmm4, %xmm0
	vxorpd	%xmm8, %xmm0, %xmm0
	vucomisd	%xmm1, %xmm5
	vmovq	%xmm5, %rcx
	cmovbe	%rsi, %rcx
	movq	-8(%rsp), %rsi
	addq	$4, %r13
	addq	%rdx, %r10
	vmovq	%rcx, %xmm3
	addq	$8, %rsi
	vmovq	%xmm2, %rcx
	vfmadd231sd	%xmm6, %xmm3, %xmm5
	vmovsd	%xmm5, (%r12)
	addq	%rcx, %r12
	vmovsd	%xmm0, -8(%rsi)
	movq	%rsi, -8(%rsp)
	vmovq	%xmm7, %rsi
	addq	%rsi, %rbx
	testq	%r11, %r11
	jne	.L390
	vmovq	%xmm2, %rbx
	xorl	%r9d, %r9d
	xorl	%ecx, %ecx
	vmovsd	.LC11(%rip), %xmm8
	subq	$8, %rbx
	vmovq	%xmm9, %rax
	vmovsd	.LC12(%rip), %xmm10
	movl	$1, %r14d
	vmovq	%rbx, %xmm6
	addq	%rdi, %rbx
	vmovq	%rax, %xmm16
	movq	%r9, %rax
	vmovq	%rbx, %xmm11
	leaq	-8(%rdi), %rbx
	vxorpd	%xmm9, %xmm9, %xmm9
	movq	%rdx, %r9
	vmovq	%rbx, %xmm5
	leaq	-1(%rdx), %rbx
	vmovdqa	%xmm6, %xmm13
	vmovq	%rbx, %xmm1
	vmovdqa	%xmm5, %xmm14
	vmovdqa	%xmm1, %xmm15
	.p2align 4,,10
	.p2align 3
.L417:
	vmovsd	-8(%rdi,%r14,8), %xmm0
	leaq	0(,%rax,8), %r8
	leaq	(%rdi,%r8), %r13
	vucomisd	%xmm9, %xmm0
	jbe	.L434
	vucomisd	%xmm0, %xmm8
	jbe	.L434
	vsqrtsd	%xmm0, %xmm0, %xmm3
	vdivsd	%xmm3, %xmm10, %xmm3
	cmpq	%rcx, %rdx
	jle	.L401
	leaq	-1(%r9), %rsi
	cmpq	$6, %rsi
	jbe	.L435
	movq	%r9, %r10
	vmovq	%xmm14, %rbx
	vbroadcastsd	%xmm3, %zmm12
	shrq	$3, %r10
	leaq	(%rbx,%r14,8), %rsi
	salq	$6, %r10
	addq	%rsi, %r10
	.p2align 4,,10
	.p2align 3
.L403:
	vmulpd	(%rsi), %zmm12, %zmm0
	addq	$64, %rsi
	vmovupd	%zmm0, -64(%rsi)
	cmpq	%r10, %rsi
	jne	.L403
	movq	%r9, %r11
	andq	$-8, %r11
	leaq	(%r11,%rcx), %rsi
	testb	$7, %r9b
	je	.L401
.L402:
	movq	%r9, %r10
	subq	%r11, %r10
	leaq	-1(%r10), %rbx
	cmpq	$2, %rbx
	jbe	.L405
	leaq	-1(%r11,%r14), %r11
	vbroadcastsd	%xmm3, %ymm0
	leaq	(%rdi,%r11,8), %r11
	vmulpd	(%r11), %ymm0, %ymm0
	vmovupd	%ymm0, (%r11)
	movq	%r10, %r11
	andq	$-4, %r11
	addq	%r11, %rsi
	andl	$3, %r10d
	je	.L401
.L405:
	leaq	0(,%rsi,8), %r10
	leaq	0(%r13,%r10), %r11
	vmulsd	(%r11), %xmm3, %xmm0
	vmovsd	%xmm0, (%r11)
	leaq	1(%rsi), %r11
	cmpq	%r11, %rdx
	jle	.L401
	leaq	8(%r13,%r10), %r11
	addq	$2, %rsi
	vmulsd	(%r11), %xmm3, %xmm0
	vmovsd	%xmm0, (%r11)
	cmpq	%rsi, %rdx
	jle	.L401
	leaq	16(%r13,%r10), %rsi
	vmulsd	(%rsi), %xmm3, %xmm0
	vmovsd	%xmm0, (%rsi)
.L401:
	movq	-16(%rsp), %rbx
	leaq	1(%rcx), %r10
	vmulsd	(%rbx,%rcx,8), %xmm3, %xmm3
	vmovsd	%xmm3, (%rbx,%rcx,8)
	cmpq	%r10, %rdx
	je	.L407
	addq	%rdx, %rax
	movq	%r9, -40(%rsp)
	movq	%r10, %rsi
	leaq	-2(%r9), %r11
	vmovq	%xmm11, %rbx
	movq	%rax, -32(%rsp)
	leaq	(%rdx,%r14), %r12
	movq	%r14, -48(%rsp)
	leaq	(%r8,%rbx), %rcx
	vmovq	%xmm15, %rbx
	movq	%r10, -24(%rsp)
	leaq	0(,%rbx,8), %r15
	movq	%r14, %rbx
	vmovq	%xmm13, %r10
	.p2align 4,,10
	.p2align 3
.L416:
	vmovsd	0(%r13,%rsi,8), %xmm0
	movq	%rsi, %rax
	cmpq	%rsi, %rdx
	jle	.L414
	cmpq	$2, %r11
	jbe	.L414
	cmpq	$48, %r15
	ja	.L500
	.p2align 4,,10
	.p2align 3
.L414:
	vmovsd	0(%r13,%rax,8), %xmm1
	vfnmadd213sd	(%rcx,%rax,8), %xmm0, %xmm1
	vmovsd	%xmm1, (%rcx,%rax,8)
	addq	$1, %rax
	cmpq	%rax, %rdx
	jg	.L414
.L415:
	movq	-16(%rsp), %rax
	subq	$1, %r11
	addq	%r10, %rcx
	addq	%r10, %r15
	addq	$1, %rbx
	vfnmadd213sd	(%rax,%rsi,8), %xmm3, %xmm0
	vmovsd	%xmm0, (%rax,%rsi,8)
	vmovq	%xmm7, %rax
	addq	$1, %rsi
	addq	%rax, %r12
	cmpq	%rsi, %rdx
	jne	.L416
	movq	-24(%rsp), %r10
	movq	-40(%rsp), %r9
	vmovq	%xmm7, %rbx
	movq	-48(%rsp), %r14
	movq	-32(%rsp), %rax
	subq	$1, %r9
	movq	%r10, %rcx
	addq	%rbx, %r14
	jmp	.L417
	.p2align 4,,10
	.p2align 3
.L500:
	movq	%rdx, %rax
	movl	$1, %r9d
	subq	%rsi, %rax
	cmpq	%rsi, %rdx
	cmovle	%r9, %rax
	movq	%rax, -8(%rsp)
	movq	%rax, %r9
	cmpq	$6, %r11
	jbe	.L438
	shrq	$3, %r9
	leaq	(%rdi,%r12,8), %r14
	leaq	(%rdi,%rbx,8), %rax
	xorl	%r8d, %r8d
	vbroadcastsd	%xmm0, %zmm5
	salq	$6, %r9
	.p2align 4,,10
	.p2align 3
.L410:
	vmovupd	(%rax,%r8), %zmm1
	vfnmadd213pd	(%r14,%r8), %zmm5, %zmm1
	vmovupd	%zmm1, (%r14,%r8)
	addq	$64, %r8
	cmpq	%r8, %r9
	jne	.L410
	movq	-8(%rsp), %rax
	movq	%rax, %r8
	andq	$-8, %r8
	leaq	(%r8,%rsi), %r9
	testb	$7, %al
	je	.L415
.L409:
	movq	-8(%rsp), %rax
	subq	%r8, %rax
	leaq	-1(%rax), %r14
	cmpq	$2, %r14
	jbe	.L412
	leaq	(%r8,%r12), %r14
	addq	%rbx, %r8
	vbroadcastsd	%xmm0, %ymm1
	leaq	(%rdi,%r14,8), %r14
	vmovupd	(%r14), %ymm6
	vfnmadd132pd	(%rdi,%r8,8), %ymm6, %ymm1
	movq	%rax, %r8
	andq	$-4, %r8
	addq	%r8, %r9
	vmovupd	%ymm1, (%r14)
	testb	$3, %al
	je	.L415
.L412:
	leaq	0(,%r9,8), %r14
	vmovsd	0(%r13,%r9,8), %xmm1
	movq	%rcx, %r8
	leaq	(%rcx,%r14), %rax
	subq	%rdi, %r8
	vfnmadd213sd	(%rax), %xmm0, %xmm1
	vmovsd	%xmm1, (%rax)
	leaq	1(%r9), %rax
	cmpq	%rdx, %rax
	jge	.L415
	leaq	8(%r8,%r14), %rax
	vmovsd	8(%r13,%r14), %xmm1
	addq	$2, %r9
	addq	%rdi, %rax
	vfnmadd213sd	(%rax), %xmm0, %xmm1
	vmovsd	%xmm1, (%rax)
	cmpq	%r9, %rdx
	jle	.L415
	leaq	16(%r8,%r14), %rax
	vmovsd	16(%r13,%r14), %xmm1
	addq	%rdi, %rax
	vfnmadd213sd	(%rax), %xmm0, %xmm1
	vmovsd	%xmm1, (%rax)
	jmp	.L415
.L438:
	xorl	%r8d, %r8d
	movq	%rsi, %r9
	jmp	.L409
.L435:
	xorl	%r11d, %r11d
	movq	%rcx, %rsi
	jmp	.L402
.L433:
	xorl	%r8d, %r8d
	jmp	.L398
.L434:
	xorl	%eax, %eax
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L407:
	.cfi_restore_state
	vmovq	%xmm7, %rsi
	movq	%rcx, %r12
	movq	%rbx, %r13
	movq	%rdx, %r8
	imulq	%rcx, %rsi
	movq	%r10, -8(%rsp)
	xorl	%ebx, %ebx
	vmovdqa	%xmm2, %xmm7
	imulq	%rdx, %r12
	movq	%rcx, -16(%rsp)
	vmovdqa64	%xmm16, %xmm8
	leaq	(%rdi,%rsi,8), %r15
	movq	%rdx, %rsi
	leaq	(%r12,%rdx), %r11
.L424:
	movq	-8(%rsp), %rax
	movq	%rsi, %r10
	leaq	1(%rbx), %rdx
	subq	$1, %rsi
	vmovsd	-8(%r13,%r10,8), %xmm0
	movq	%r10, %rcx
	cmpq	%rax, %r10
	jge	.L418
	leaq	-1(%rbx), %r9
	cmpq	$6, %r9
	jbe	.L439
	movq	%rbx, %r9
	leaq	(%rdi,%r11,8), %rax
	leaq	0(%r13,%r10,8), %r14
	xorl	%ecx, %ecx
	shrq	$3, %r9
	salq	$6, %r9
	.p2align 4,,10
	.p2align 3
.L420:
	vmovupd	(%r14,%rcx), %zmm6
	vmulpd	(%rax,%rcx), %zmm6, %zmm2
	addq	$64, %rcx
	vextractf64x2	$1, %ymm2, %xmm1
	vsubsd	%xmm2, %xmm0, %xmm0
	vunpckhpd	%xmm2, %xmm2, %xmm5
	valignq	$3, %ymm2, %ymm2, %ymm3
	vsubsd	%xmm5, %xmm0, %xmm0
	vsubsd	%xmm1, %xmm0, %xmm0
	vextractf64x4	$0x1, %zmm2, %ymm1
	vsubsd	%xmm3, %xmm0, %xmm0
	vunpckhpd	%xmm1, %xmm1, %xmm3
	vsubsd	%xmm1, %xmm0, %xmm0
	vsubsd	%xmm3, %xmm0, %xmm0
	vextractf64x2	$1, %ymm1, %xmm3
	valignq	$3, %ymm1, %ymm1, %ymm1
	vsubsd	%xmm3, %xmm0, %xmm0
	vsubsd	%xmm1, %xmm0, %xmm0
	cmpq	%rcx, %r9
	jne	.L420
	movq	%rbx, %r9
	andq	$-8, %r9
	andl	$7, %ebx
	leaq	(%r10,%r9), %rcx
	je	.L418
.L419:
	movq	%rdx, %rbx
	subq	%r9, %rbx
	leaq	-1(%rbx), %r14
	subq	$2, %rbx
	cmpq	$2, %rbx
	jbe	.L422
	leaq	(%r9,%r11), %rbx
	addq	%r10, %r9
	vmovupd	0(%r13,%r9,8), %ymm1
	vmulpd	(%rdi,%rbx,8), %ymm1, %ymm1
	movq	%r14, %r9
	andq	$-4, %r9
	addq	%r9, %rcx
	andl	$3, %r14d
	vsubsd	%xmm1, %xmm0, %xmm0
	vunpckhpd	%xmm1, %xmm1, %xmm3
	vsubsd	%xmm3, %xmm0, %xmm0
	vextractf64x2	$1, %ymm1, %xmm3
	valignq	$3, %ymm1, %ymm1, %ymm1
	vsubsd	%xmm3, %xmm0, %xmm0
	vsubsd	%xmm1, %xmm0, %xmm0
	je	.L418
.L422:
	leaq	(%r12,%rcx), %r9
	vmovsd	0(%r13,%rcx,8), %xmm6
	leaq	0(,%rcx,8), %rbx
	vfnmadd231sd	(%rdi,%r9,8), %xmm6, %xmm0
	leaq	1(%rcx), %r9
	cmpq	%rcx, -16(%rsp)
	jle	.L418
	movq	-8(%rsp), %rax
	addq	%r12, %r9
	addq	$2, %rcx
	vmovsd	8(%r13,%rbx), %xmm6
	vfnmadd231sd	(%rdi,%r9,8), %xmm6, %xmm0
	cmpq	%rax, %rcx
	jge	.L418
	addq	%r12, %rcx
	vmovsd	(%rdi,%rcx,8), %xmm6
	vfnmadd231sd	16(%r13,%rbx), %xmm6, %xmm0
.L418:
	vmovq	%xmm7, %rax
	subq	%r8, %r11
	movq	%rdx, %rbx
	subq	%r8, %r12
	vdivsd	(%r15), %xmm0, %xmm0
	subq	$1, %r11
	subq	%rax, %r15
	vmovsd	%xmm0, -8(%r13,%r10,8)
	testq	%rsi, %rsi
	jne	.L424
	movq	-16(%rsp), %rcx
	movq	%r8, %rdx
	vmovq	%xmm8, %rax
	movq	-8(%rsp), %r8
	cmpq	$14, %rcx
	jle	.L440
	movq	%rdx, %rdi
	shrq	$4, %rdi
	salq	$6, %rdi
.L427:
	vcvtpd2ps	0(%r13,%rsi,2), %ymm0
	vcvtpd2ps	64(%r13,%rsi,2), %ymm1
	vinsertf64x4	$0x1, %ymm1, %zmm0, %zmm0
	vmovups	%zmm0, (%rax,%rsi)
	addq	$64, %rsi
	cmpq	%rsi, %rdi
	jne	.L427
	movq	%rdx, %rdi
	andq	$-16, %rdi
	movq	%rdi, %rsi
	cmpq	%rdx, %rdi
	je	.L495
.L426:
	subq	%rsi, %rdx
	leaq	-1(%rdx), %r9
	cmpq	$6, %r9
	jbe	.L430
	leaq	0(%r13,%rsi,8), %r9
	vcvtpd2psy	(%r9), %xmm0
	vcvtpd2psy	32(%r9), %xmm1
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vmovups	%ymm0, (%rax,%rsi,4)
	movq	%rdx, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rdi
	andl	$7, %edx
	je	.L495
.L430:
	vcvtsd2ss	0(%r13,%rdi,8), %xmm4, %xmm0
	leaq	0(,%rdi,8), %rsi
	leaq	0(,%rdi,4), %rdx
	vmovss	%xmm0, (%rax,%rdi,4)
	cmpq	%rdi, %rcx
	jle	.L495
	leaq	2(%rdi), %rcx
	vcvtsd2ss	8(%r13,%rsi), %xmm4, %xmm0
	vmovss	%xmm0, 4(%rax,%rdx)
	cmpq	%rcx, %r8
	jle	.L495
	leaq	3(%rdi), %rcx
	vcvtsd2ss	16(%r13,%rsi), %xmm4, %xmm0
	vmovss	%xmm0, 8(%rax,%rdx)
	cmpq	%rcx, %r8
	jle	.L495
	leaq	4(%rdi), %rcx
	vcvtsd2ss	24(%r13,%rsi), %xmm4, %xmm0
	vmovss	%xmm0, 12(%rax,%rdx)
	cmpq	%rcx, %r8
	jle	.L495
	leaq	5(%rdi), %rcx
	vcvtsd2ss	32(%r13,%rsi), %xmm4, %xmm0
	vmovss	%xmm0, 16(%rax,%rdx)
	cmpq	%rcx, %r8
	jle	.L495
	addq	$6, %rdi
	vcvtsd2ss	40(%r13,%rsi), %xmm4, %xmm0
	vmovss	%xmm0, 20(%rax,%rdx)
	cmpq	%rdi, %r8
	jle	.L495
	vcvtsd2ss	48(%r13,%rsi), %xmm4, %xmm4
	vmovss	%xmm4, 24(%rax,%rdx)
	vzeroupper
	jmp	.L389
.L439:
	xorl	%r9d, %r9d
	jmp	.L419
.L495:
	vzeroupper
.L389:
	leaq	-40(%rbp), %rsp
	movl	$1, %eax
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_def_cfa 7, 8
	ret
.L497:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	movl	$1, %eax
	ret
.L440:
	.cfi_def_cfa 6, 16
	.cfi_offset 3, -56
	.cfi_offset 6, -16
	.cfi_offset 12, -48
	.cfi_offset 13, -40
	.cfi_offset 14, -32
	.cfi_offset 15, -24
	xorl	%edi, %edi
	jmp	.L426
	.cfi_endproc
.LFE25:
	.size	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, .-_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, @function
_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_:
.LFB15:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdx, %rax
	vmovaps	%xmm0, %xmm2
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	movq	%rcx, %r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-64, %rsp
	subq	$136, %rsp
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, 128(%rsp)
	movq	%r8, 120(%rsp)
	movq	16(%rbp), %rcx
	testl	%r9d, %r9d
	jne	.L502
	testq	%r15, %r15
	jne	.L502
.L1195:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L502:
	.cfi_restore_state
	cmpl	$10, %r9d
	ja	.L1195
	leaq	.L505(%rip), %rsi
	movl	%r9d, %r9d
	movslq	(%rsi,%r9,4), %rdx
	addq	%rsi, %rdx
	cmpq	$0, 128(%rsp)
	jmp	*%rdx
	.section	.rodata
	.align 4
	.align 4
.L505:
	.long	.L515-.L505
	.long	.L514-.L505
	.long	.L513-.L505
	.long	.L512-.L505
	.long	.L511-.L505
	.long	.L510-.L505
	.long	.L509-.L505
	.long	.L508-.L505
	.long	.L507-.L505
	.long	.L506-.L505
	.long	.L504-.L505
	.text
	.p2align 4,,10
	.p2align 3
.L506:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rax, %r8
	movq	%rax, %r12
	movq	%rdi, %rcx
	movq	%rbx, -56(%rsp)
	shrq	$4, %r8
	andq	$-16, %r12
	xorl	%r11d, %r11d
	leaq	0(,%rax,4), %r14
	xorl	%r10d, %r10d
	xorl	%ebx, %ebx
	.p2align 4,,10
	.p2align 3
.L833:
	vxorps	%xmm3, %xmm3, %xmm3
	testq	%r15, %r15
	je	.L810
	vmovss	(%r15,%r10,4), %xmm3
.L810:
	testq	%rax, %rax
	jle	.L817
	cmpq	$14, -56(%rsp)
	jbe	.L942
	movl	$-1262485377, %r9d
	movq	%rcx, %rdx
	vbroadcastss	.LC22(%rip), %zmm10
	vbroadcastss	.LC24(%rip), %zmm30
	vbroadcastss	.LC26(%rip), %zmm29
	vbroadcastss	%xmm3, %zmm31
	vbroadcastss	.LC28(%rip), %zmm28
	xorl	%esi, %esi
	vbroadcastss	.LC30(%rip), %zmm27
	vxorps	%xmm7, %xmm7, %xmm7
	vbroadcastss	.LC32(%rip), %zmm26
	vpbroadcastd	%r9d, %zmm11
	vbroadcastss	.LC34(%rip), %zmm25
	vbroadcastss	.LC36(%rip), %zmm24
	vmovss	%xmm3, 8(%rsp)
	vbroadcastss	.LC38(%rip), %zmm23
	vbroadcastss	.LC40(%rip), %zmm22
	vbroadcastss	.LC42(%rip), %zmm21
	vbroadcastss	.LC44(%rip), %zmm20
	vbroadcastss	.LC46(%rip), %zmm9
	vbroadcastss	.LC18(%rip), %zmm6
	vbroadcastss	.LC13(%rip), %zmm19
	vbroadcastss	.LC79(%rip), %zmm8
	vbroadcastss	.LC1(%rip), %zmm18
	vbroadcastss	.LC114(%rip), %zmm17
	vbroadcastss	.LC116(%rip), %zmm16
	vbroadcastss	.LC118(%rip), %zmm15
	vbroadcastss	.LC120(%rip), %zmm14
	vbroadcastss	.LC122(%rip), %zmm13
	vbroadcastss	.LC124(%rip), %zmm12
	.p2align 4,,10
	.p2align 3
.L815:
	vaddps	(%rdx), %zmm31, %zmm3
	addq	$1, %rsi
	addq	$64, %rdx
	vcmpps	$5, %zmm7, %zmm3, %k1
	vxorps	%zmm8, %zmm3, %zmm5
	vmovaps	%zmm3, %zmm5{%k1}
	vaddps	%zmm5, %zmm5, %zmm4
	vmovaps	%zmm4, %zmm2
	vcmpps	$5, %zmm10, %zmm4, %k1
	vfmadd132ps	%zmm30, %zmm29, %zmm2
	vcmpps	$14, %zmm9, %zmm4, %k2{%k1}
	vcmpps	$10, %zmm9, %zmm4, %k1{%k1}
	vaddps	%zmm28, %zmm2, %zmm1
	vpaddd	%zmm11, %zmm2, %zmm2
	vpslld	$23, %zmm2, %zmm2
	vmovaps	%zmm1, %zmm0
	vfnmadd132ps	%zmm27, %zmm4, %zmm0
	vfmadd132ps	%zmm26, %zmm0, %zmm1
	vmovaps	%zmm1, %zmm0
	vfmadd132ps	%zmm25, %zmm24, %zmm0
	vfmadd132ps	%zmm1, %zmm23, %zmm0
	vfmadd132ps	%zmm1, %zmm22, %zmm0
	vfmadd132ps	%zmm1, %zmm21, %zmm0
	vfmadd132ps	%zmm1, %zmm20, %zmm0
	vmulps	%zmm0, %zmm1, %zmm0
	vfmadd132ps	%zmm1, %zmm1, %zmm0
	vaddps	%zmm6, %zmm0, %zmm0
	vfmadd132ps	%zmm0, %zmm6, %zmm2
	vmovaps	%zmm6, %zmm0
	vdivps	%zmm2, %zmm18, %zmm2
	vsubps	%zmm2, %zmm6, %zmm0{%k1}
	vcmpps	$1, %zmm10, %zmm4, %k1
	vmulps	%zmm3, %zmm3, %zmm2
	vmovaps	%zmm6, %zmm0{%k2}
	vmovaps	%zmm19, %zmm0{%k1}
	vcmpps	$1, %zmm7, %zmm3, %k1
	vxorps	%zmm8, %zmm0, %zmm1
	vmulps	%zmm2, %zmm3, %zmm4
	vmovaps	%zmm1, %zmm0{%k1}
	vmovaps	%zmm2, %zmm1
	vfmadd132ps	%zmm17, %zmm16, %zmm1
	vcmpps	$1, %zmm12, %zmm5, %k1
	vfmadd132ps	%zmm2, %zmm15, %zmm1
	vfmadd132ps	%zmm2, %zmm14, %zmm1
	vfmadd132ps	%zmm2, %zmm13, %zmm1
	vfmadd132ps	%zmm1, %zmm3, %zmm4
	vmovaps	%zmm4, %zmm0{%k1}
	vmovups	%zmm0, -64(%rdx)
	cmpq	%rsi, %r8
	jne	.L815
	vmovss	8(%rsp), %xmm3
	cmpq	%r12, %rax
	je	.L817
	movq	%r12, %r9
	movq	%r12, %rdx
.L814:
	movq	%rax, %rsi
	subq	%r9, %rsi
	leaq	-1(%rsi), %r13
	cmpq	$6, %r13
	jbe	.L819
	addq	%r11, %r9
	vbroadcastss	%xmm3, %ymm2
	vxorps	%xmm9, %xmm9, %xmm9
	vbroadcastss	.LC79(%rip), %ymm7
	leaq	(%rdi,%r9,4), %r9
	movl	$-1262485377, %r13d
	vbroadcastss	.LC24(%rip), %ymm5
	vaddps	(%r9), %ymm2, %ymm2
	vpbroadcastd	%r13d, %ymm8
	vcmpps	$5, %ymm9, %ymm2, %k1
	vxorps	%ymm7, %ymm2, %ymm6
	vmovaps	%ymm2, %ymm6{%k1}
	vaddps	%ymm6, %ymm6, %ymm4
	vfmadd213ps	.LC26(%rip){1to8}, %ymm4, %ymm5
	vaddps	.LC28(%rip){1to8}, %ymm5, %ymm0
	vpaddd	%ymm8, %ymm5, %ymm5
	vbroadcastss	.LC22(%rip), %ymm8
	vpslld	$23, %ymm5, %ymm5
	vcmpps	$5, %ymm8, %ymm4, %k1
	vmovaps	%ymm0, %ymm1
	vfnmadd132ps	.LC30(%rip){1to8}, %ymm4, %ymm1
	vfmadd132ps	.LC32(%rip){1to8}, %ymm1, %ymm0
	vbroadcastss	.LC34(%rip), %ymm1
	vfmadd213ps	.LC36(%rip){1to8}, %ymm0, %ymm1
	vfmadd213ps	.LC38(%rip){1to8}, %ymm0, %ymm1
	vfmadd213ps	.LC40(%rip){1to8}, %ymm0, %ymm1
	vfmadd213ps	.LC42(%rip){1to8}, %ymm0, %ymm1
	vfmadd213ps	.LC44(%rip){1to8}, %ymm0, %ymm1
	vmulps	%ymm1, %ymm0, %ymm1
	vfmadd132ps	%ymm1, %ymm0, %ymm0
	vbroadcastss	.LC18(%rip), %ymm1
	vaddps	%ymm1, %ymm0, %ymm0
	vfmadd132ps	%ymm5, %ymm1, %ymm0
	vbroadcastss	.LC46(%rip), %ymm5
	vcmpps	$14, %ymm5, %ymm4, %k2{%k1}
	vcmpps	$10, %ymm5, %ymm4, %k1{%k1}
	vbroadcastss	.LC1(%rip), %ymm5
	vdivps	%ymm0, %ymm5, %ymm5
	vmovaps	%ymm1, %ymm0
	vsubps	%ymm5, %ymm1, %ymm0{%k1}
	vcmpps	$1, %ymm8, %ymm4, %k1
	vbroadcastss	.LC114(%rip), %ymm4
	vmovaps	%ymm1, %ymm0{%k2}
	vbroadcastss	.LC13(%rip), %ymm0{%k1}
	vcmpps	$1, %ymm9, %ymm2, %k1
	vmulps	%ymm2, %ymm2, %ymm1
	vxorps	%ymm7, %ymm0, %ymm7
	vmovaps	%ymm7, %ymm0{%k1}
	vmulps	%ymm1, %ymm2, %ymm5
	vfmadd213ps	.LC116(%rip){1to8}, %ymm1, %ymm4
	vfmadd213ps	.LC118(%rip){1to8}, %ymm1, %ymm4
	vfmadd213ps	.LC120(%rip){1to8}, %ymm1, %ymm4
	vfmadd213ps	.LC122(%rip){1to8}, %ymm4, %ymm1
	vbroadcastss	.LC124(%rip), %ymm4
	vcmpps	$1, %ymm4, %ymm6, %k1
	vfmadd132ps	%ymm5, %ymm2, %ymm1
	vmovaps	%ymm1, %ymm0{%k1}
	vmovups	%ymm0, (%r9)
	movq	%rsi, %r9
	andq	$-8, %r9
	addq	%r9, %rdx
	andl	$7, %esi
	je	.L817
.L819:
	vmovss	.LC22(%rip), %xmm6
	vmovss	.LC124(%rip), %xmm5
	vmovss	.LC114(%rip), %xmm11
	vmovss	.LC116(%rip), %xmm10
	vmovss	.LC118(%rip), %xmm9
	vmovss	.LC120(%rip), %xmm8
	vmovss	.LC122(%rip), %xmm7
	.p2align 4,,10
	.p2align 3
.L823:
	vaddss	(%rcx,%rdx,4), %xmm3, %xmm0
	vxorps	%xmm1, %xmm1, %xmm1
	vcomiss	%xmm0, %xmm1
	ja	.L1199
	vaddss	%xmm0, %xmm0, %xmm2
	vmovaps	%xmm0, %xmm1
	vucomiss	%xmm2, %xmm6
	jbe	.L831
	vmovss	.LC13(%rip), %xmm2
.L827:
	vcomiss	%xmm1, %xmm5
	jbe	.L1200
	vmulss	%xmm0, %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm4
	vmovaps	%xmm1, %xmm2
	vfmadd132ss	%xmm11, %xmm10, %xmm2
	vfmadd132ss	%xmm1, %xmm9, %xmm2
	vfmadd132ss	%xmm1, %xmm8, %xmm2
	vfmadd132ss	%xmm2, %xmm7, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm4
	vmovss	%xmm4, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jg	.L823
.L817:
	addq	$1, %r10
	addq	$1, %rbx
	addq	%r14, %rcx
	addq	%rax, %r11
	cmpq	%r10, 120(%rsp)
	je	.L1201
	cmpq	%rbx, 128(%rsp)
	jne	.L833
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L504:
	jle	.L1195
	leaq	-1(%rax), %rcx
	movq	%rax, %r8
	movq	%rax, %r12
	movl	$-1262485377, %r14d
	movq	%rcx, 8(%rsp)
	shrq	$4, %r8
	andq	$-16, %r12
	xorl	%ecx, %ecx
	leaq	0(,%rax,4), %rbx
	xorl	%r10d, %r10d
	vpbroadcastd	%r14d, %ymm20
	xorl	%r11d, %r11d
	vmovss	.LC141(%rip), %xmm22
	vmovq	%rbx, %xmm21
	movq	%rdi, %rbx
	.p2align 4,,10
	.p2align 3
.L866:
	vxorps	%xmm0, %xmm0, %xmm0
	testq	%r15, %r15
	je	.L834
	vmovss	(%r15,%r10,4), %xmm0
.L834:
	testq	%rax, %rax
	jle	.L841
	cmpq	$14, 8(%rsp)
	jbe	.L946
	vbroadcastss	.LC26(%rip), %zmm19
	movq	%rbx, %rdx
	vbroadcastss	.LC28(%rip), %zmm18
	vbroadcastss	%xmm0, %zmm23
	vbroadcastss	.LC30(%rip), %zmm17
	xorl	%esi, %esi
	vbroadcastss	.LC32(%rip), %zmm16
	vpbroadcastd	%r14d, %zmm8
	vbroadcastss	.LC34(%rip), %zmm15
	vbroadcastss	.LC36(%rip), %zmm14
	vbroadcastss	.LC38(%rip), %zmm13
	vbroadcastss	.LC40(%rip), %zmm12
	vbroadcastss	.LC42(%rip), %zmm11
	vbroadcastss	.LC44(%rip), %zmm10
	vbroadcastss	.LC18(%rip), %zmm4
	vbroadcastss	.LC137(%rip), %zmm9
	vbroadcastss	.LC139(%rip), %zmm7
	vbroadcastss	.LC141(%rip), %zmm6
	vbroadcastss	.LC19(%rip), %zmm5
	.p2align 4,,10
	.p2align 3
.L839:
	vaddps	(%rdx), %zmm23, %zmm2
	addq	$1, %rsi
	addq	$64, %rdx
	vmovaps	%zmm2, %zmm3
	vcmpps	$10, %zmm7, %zmm2, %k1
	vfmadd132ps	%zmm9, %zmm19, %zmm3
	vcmpps	$1, %zmm6, %zmm2, %k2{%k1}
	vcmpps	$5, %zmm6, %zmm2, %k1{%k1}
	vaddps	%zmm18, %zmm3, %zmm26
	vpaddd	%zmm8, %zmm3, %zmm3
	vpslld	$23, %zmm3, %zmm3
	vmovaps	%zmm26, %zmm1
	vfnmsub132ps	%zmm17, %zmm2, %zmm1
	vfmadd132ps	%zmm16, %zmm1, %zmm26
	vmovaps	%zmm26, %zmm1
	vfmadd132ps	%zmm15, %zmm14, %zmm1
	vfmadd132ps	%zmm26, %zmm13, %zmm1
	vfmadd132ps	%zmm26, %zmm12, %zmm1
	vfmadd132ps	%zmm26, %zmm11, %zmm1
	vfmadd132ps	%zmm26, %zmm10, %zmm1
	vmulps	%zmm1, %zmm26, %zmm1
	vfmadd132ps	%zmm26, %zmm26, %zmm1
	vaddps	%zmm4, %zmm1, %zmm1
	vfmadd132ps	%zmm1, %zmm4, %zmm3
	vmovaps	%zmm5, %zmm1
	vdivps	%zmm3, %zmm4, %zmm1{%k1}
	vcmpps	$1, %zmm2, %zmm7, %k1
	vmovaps	%zmm5, %zmm1{%k2}
	vmovaps	%zmm4, %zmm1{%k1}
	vmovups	%zmm1, -64(%rdx)
	cmpq	%r8, %rsi
	jne	.L839
	cmpq	%r12, %rax
	je	.L841
	movq	%r12, %rsi
	movq	%r12, %rdx
.L838:
	movq	%rax, %r9
	subq	%rsi, %r9
	leaq	-1(%r9), %r13
	cmpq	$6, %r13
	jbe	.L843
	addq	%rcx, %rsi
	vbroadcastss	%xmm0, %ymm3
	vbroadcastss	.LC137(%rip), %ymm4
	vbroadcastss	.LC18(%rip), %ymm5
	vbroadcastss	.LC19(%rip), %ymm6
	leaq	(%rdi,%rsi,4), %rsi
	vaddps	(%rsi), %ymm3, %ymm3
	vfmadd213ps	.LC26(%rip){1to8}, %ymm3, %ymm4
	vaddps	.LC28(%rip){1to8}, %ymm4, %ymm1
	vpaddd	%ymm20, %ymm4, %ymm4
	vpslld	$23, %ymm4, %ymm4
	vmovaps	%ymm1, %ymm2
	vfnmsub132ps	.LC30(%rip){1to8}, %ymm3, %ymm2
	vfmadd132ps	.LC32(%rip){1to8}, %ymm2, %ymm1
	vbroadcastss	.LC34(%rip), %ymm2
	vfmadd213ps	.LC36(%rip){1to8}, %ymm1, %ymm2
	vfmadd213ps	.LC38(%rip){1to8}, %ymm1, %ymm2
	vfmadd213ps	.LC40(%rip){1to8}, %ymm1, %ymm2
	vfmadd213ps	.LC42(%rip){1to8}, %ymm1, %ymm2
	vfmadd213ps	.LC44(%rip){1to8}, %ymm1, %ymm2
	vmulps	%ymm2, %ymm1, %ymm2
	vfmadd132ps	%ymm2, %ymm1, %ymm1
	vbroadcastss	.LC141(%rip), %ymm2
	vaddps	%ymm5, %ymm1, %ymm1
	vfmadd132ps	%ymm4, %ymm5, %ymm1
	vbroadcastss	.LC139(%rip), %ymm4
	vcmpps	$10, %ymm4, %ymm3, %k1
	vcmpps	$1, %ymm2, %ymm3, %k2{%k1}
	vcmpps	$5, %ymm2, %ymm3, %k1{%k1}
	vmovaps	%ymm6, %ymm2
	vdivps	%ymm1, %ymm5, %ymm2{%k1}
	vcmpps	$1, %ymm3, %ymm4, %k1
	vblendmps	%ymm6, %ymm2, %ymm1{%k2}
	vmovaps	%ymm5, %ymm1{%k1}
	vmovups	%ymm1, (%rsi)
	movq	%r9, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rdx
	andl	$7, %r9d
	je	.L841
.L843:
	leaq	(%rdx,%rcx), %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1182
	vmovss	.LC141(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	jbe	.L1202
	vmovss	.LC19(%rip), %xmm1
.L845:
	vmovss	%xmm1, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L841
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1184
	vmovss	.LC141(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	jbe	.L1203
	vmovss	.LC19(%rip), %xmm1
.L848:
	vmovss	%xmm1, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L841
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1186
	vmovss	.LC141(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	jbe	.L1204
	vmovss	.LC19(%rip), %xmm1
.L851:
	vmovss	%xmm1, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L841
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1188
	vmovss	.LC141(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	jbe	.L1205
	vmovss	.LC19(%rip), %xmm1
.L854:
	vmovss	%xmm1, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L841
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1190
	vucomiss	%xmm1, %xmm22
	jbe	.L1206
	vmovss	.LC19(%rip), %xmm1
.L857:
	vmovss	%xmm1, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L841
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	.LC139(%rip), %xmm1
	ja	.L1192
	vucomiss	%xmm1, %xmm22
	jbe	.L1207
	vmovss	.LC19(%rip), %xmm1
.L860:
	addq	$6, %rdx
	vmovss	%xmm1, (%rsi)
	cmpq	%rdx, %rax
	jle	.L841
	addq	%rcx, %rdx
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm0, %xmm0
	vucomiss	.LC139(%rip), %xmm0
	jbe	.L863
	vmovss	.LC18(%rip), %xmm0
.L864:
	vmovss	%xmm0, (%rdx)
.L841:
	vmovq	%xmm21, %rsi
	addq	$1, %r10
	addq	$1, %r11
	addq	%rax, %rcx
	addq	%rsi, %rbx
	cmpq	%r10, 120(%rsp)
	je	.L1208
	cmpq	%r11, 128(%rsp)
	jne	.L866
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L515:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rax, %r13
	movq	%rdi, %r10
	xorl	%ecx, %ecx
	movq	%rbx, 8(%rsp)
	shrq	$4, %r13
	movq	%rax, %rbx
	xorl	%r9d, %r9d
	leaq	0(,%rax,4), %r14
	salq	$6, %r13
	andq	$-16, %rbx
	xorl	%r11d, %r11d
	.p2align 4,,10
	.p2align 3
.L538:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L527
	vmovss	(%r15,%r9,4), %xmm1
.L527:
	testq	%rax, %rax
	jle	.L534
	cmpq	$14, 8(%rsp)
	jbe	.L870
	vbroadcastss	%xmm1, %zmm2
	leaq	0(%r13,%r10), %rsi
	movq	%r10, %rdx
	.p2align 4,,10
	.p2align 3
.L532:
	vaddps	(%rdx), %zmm2, %zmm0
	addq	$64, %rdx
	vmovups	%zmm0, -64(%rdx)
	cmpq	%rsi, %rdx
	jne	.L532
	cmpq	%rax, %rbx
	je	.L534
	movq	%rbx, %rsi
	movq	%rbx, %rdx
.L531:
	movq	%rax, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$6, %r12
	jbe	.L536
	addq	%rcx, %rsi
	vbroadcastss	%xmm1, %ymm0
	leaq	(%rdi,%rsi,4), %rsi
	vaddps	(%rsi), %ymm0, %ymm0
	vmovups	%ymm0, (%rsi)
	movq	%r8, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rdx
	andl	$7, %r8d
	je	.L534
.L536:
	leaq	(%rdx,%rcx), %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L534
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L534
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L534
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L534
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L534
	addq	%rcx, %rsi
	addq	$6, %rdx
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	cmpq	%rdx, %rax
	jle	.L534
	addq	%rcx, %rdx
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, (%rdx)
.L534:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rax, %rcx
	cmpq	%r9, 120(%rsp)
	je	.L1209
	cmpq	%r11, 128(%rsp)
	jne	.L538
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L514:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rax, %r13
	movq	%rdi, %r10
	xorl	%ecx, %ecx
	movq	%rbx, 8(%rsp)
	shrq	$4, %r13
	movq	%rax, %rbx
	xorl	%r9d, %r9d
	leaq	0(,%rax,4), %r14
	salq	$6, %r13
	andq	$-16, %rbx
	xorl	%r11d, %r11d
	vxorps	%xmm2, %xmm2, %xmm2
	vxorps	%xmm5, %xmm5, %xmm5
	vxorps	%xmm4, %xmm4, %xmm4
	.p2align 4,,10
	.p2align 3
.L557:
	vxorps	%xmm0, %xmm0, %xmm0
	testq	%r15, %r15
	je	.L539
	vmovss	(%r15,%r9,4), %xmm0
.L539:
	testq	%rax, %rax
	jle	.L546
	cmpq	$14, 8(%rsp)
	jbe	.L873
	vbroadcastss	%xmm0, %zmm3
	leaq	(%r10,%r13), %rsi
	movq	%r10, %rdx
	.p2align 4,,10
	.p2align 3
.L544:
	vaddps	(%rdx), %zmm3, %zmm7
	addq	$64, %rdx
	vcmpps	$5, %zmm4, %zmm7, %k1
	vmovaps	%zmm7, %zmm1{%k1}{z}
	vmovups	%zmm1, -64(%rdx)
	cmpq	%rdx, %rsi
	jne	.L544
	cmpq	%rax, %rbx
	je	.L546
	movq	%rbx, %rsi
	movq	%rbx, %rdx
.L543:
	movq	%rax, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$6, %r12
	jbe	.L548
	addq	%rcx, %rsi
	vbroadcastss	%xmm0, %ymm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddps	(%rsi), %ymm1, %ymm1
	vcmpnltps	%ymm5, %ymm1, %ymm3
	vandps	%ymm1, %ymm3, %ymm1
	vmovups	%ymm1, (%rsi)
	movq	%r8, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rdx
	andl	$7, %r8d
	je	.L546
.L548:
	leaq	(%rdx,%rcx), %rsi
	vmovd	%xmm2, %r12d
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L546
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L546
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L546
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L546
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L546
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm1, %xmm2
	vmovd	%xmm1, %r8d
	cmova	%r12d, %r8d
	addq	$6, %rdx
	movl	%r8d, (%rsi)
	cmpq	%rdx, %rax
	jle	.L546
	addq	%rcx, %rdx
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm0, %xmm0
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm0, %esi
	cmova	%r12d, %esi
	movl	%esi, (%rdx)
.L546:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rax, %rcx
	cmpq	%r9, 120(%rsp)
	je	.L1210
	cmpq	%r11, 128(%rsp)
	jne	.L557
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L513:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rax, %r13
	movq	%rdi, %r10
	xorl	%ecx, %ecx
	movq	%rbx, 8(%rsp)
	shrq	$4, %r13
	movq	%rax, %rbx
	xorl	%r9d, %r9d
	leaq	0(,%rax,4), %r14
	salq	$6, %r13
	andq	$-16, %rbx
	xorl	%r11d, %r11d
	vxorps	%xmm6, %xmm6, %xmm6
	vxorps	%xmm8, %xmm8, %xmm8
	vbroadcastss	%xmm2, %ymm7
	vbroadcastss	%xmm2, %zmm5
	vxorps	%xmm4, %xmm4, %xmm4
	.p2align 4,,10
	.p2align 3
.L583:
	vxorps	%xmm0, %xmm0, %xmm0
	testq	%r15, %r15
	je	.L558
	vmovss	(%r15,%r9,4), %xmm0
.L558:
	testq	%rax, %rax
	jle	.L565
	cmpq	$14, 8(%rsp)
	jbe	.L876
	vbroadcastss	%xmm0, %zmm3
	leaq	(%r10,%r13), %rsi
	movq	%r10, %rdx
	.p2align 4,,10
	.p2align 3
.L563:
	vaddps	(%rdx), %zmm3, %zmm1
	addq	$64, %rdx
	vcmpps	$1, %zmm4, %zmm1, %k1
	vmulps	%zmm1, %zmm5, %zmm1{%k1}
	vmovups	%zmm1, -64(%rdx)
	cmpq	%rdx, %rsi
	jne	.L563
	cmpq	%rax, %rbx
	je	.L565
	movq	%rbx, %rsi
	movq	%rbx, %rdx
.L562:
	movq	%rax, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$6, %r12
	jbe	.L567
	addq	%rcx, %rsi
	vbroadcastss	%xmm0, %ymm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddps	(%rsi), %ymm1, %ymm1
	vcmpps	$1, %ymm8, %ymm1, %k1
	vmovaps	%ymm1, %ymm3
	vmulps	%ymm1, %ymm7, %ymm3{%k1}
	vmovups	%ymm3, (%rsi)
	movq	%r8, %rsi
	andq	$-8, %rsi
	addq	%rsi, %rdx
	andl	$7, %r8d
	je	.L565
.L567:
	leaq	(%rdx,%rcx), %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L569
	vmulss	%xmm2, %xmm1, %xmm1
.L569:
	vmovss	%xmm1, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L565
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L571
	vmulss	%xmm2, %xmm1, %xmm1
.L571:
	vmovss	%xmm1, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L565
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L573
	vmulss	%xmm2, %xmm1, %xmm1
.L573:
	vmovss	%xmm1, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L565
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L575
	vmulss	%xmm2, %xmm1, %xmm1
.L575:
	vmovss	%xmm1, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L565
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L577
	vmulss	%xmm2, %xmm1, %xmm1
.L577:
	vmovss	%xmm1, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L565
	addq	%rcx, %rsi
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm6
	jbe	.L579
	vmulss	%xmm2, %xmm1, %xmm1
.L579:
	addq	$6, %rdx
	vmovss	%xmm1, (%rsi)
	cmpq	%rdx, %rax
	jle	.L565
	addq	%rcx, %rdx
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm0, %xmm0
	vcomiss	%xmm0, %xmm6
	jbe	.L582
	vmulss	%xmm2, %xmm0, %xmm0
.L582:
	vmovss	%xmm0, (%rdx)
.L565:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rax, %rcx
	cmpq	%r9, 120(%rsp)
	je	.L1211
	cmpq	%r11, 128(%rsp)
	jne	.L583
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L512:
	jle	.L1195
	movl	$-1262485377, %esi
	leaq	-1(%rax), %rcx
	movq	%rax, %r8
	movq	%rax, %r13
	vmovd	%esi, %xmm26
	movq	%rdi, %rbx
	shrq	$4, %r8
	xorl	%r10d, %r10d
	movq	%rcx, 8(%rsp)
	andq	$-16, %r13
	xorl	%ecx, %ecx
	xorl	%r11d, %r11d
	vmovss	.LC22(%rip), %xmm25
	leaq	0(,%rax,4), %r14
	vpbroadcastd	%xmm26, %ymm24
	.p2align 4,,10
	.p2align 3
.L630:
	vxorps	%xmm7, %xmm7, %xmm7
	testq	%r15, %r15
	je	.L584
	vmovss	(%r15,%r10,4), %xmm7
.L584:
	testq	%rax, %rax
	jle	.L591
	cmpq	$14, 8(%rsp)
	jbe	.L879
	vbroadcastss	.LC22(%rip), %zmm6
	movq	%rbx, %rdx
	xorl	%esi, %esi
	vbroadcastss	.LC24(%rip), %zmm21
	vbroadcastss	.LC26(%rip), %zmm20
	vbroadcastss	%xmm7, %zmm23
	vbroadcastss	.LC28(%rip), %zmm19
	vbroadcastss	%xmm2, %zmm22
	vbroadcastss	.LC30(%rip), %zmm18
	vxorps	%xmm9, %xmm9, %xmm9
	vbroadcastss	.LC32(%rip), %zmm17
	vpbroadcastd	%xmm26, %zmm8
	vbroadcastss	.LC34(%rip), %zmm16
	vbroadcastss	.LC36(%rip), %zmm15
	vbroadcastss	.LC38(%rip), %zmm14
	vbroadcastss	.LC40(%rip), %zmm13
	vbroadcastss	.LC42(%rip), %zmm12
	vbroadcastss	.LC44(%rip), %zmm11
	vbroadcastss	.LC46(%rip), %zmm5
	vbroadcastss	.LC18(%rip), %zmm10
	vbroadcastss	.LC13(%rip), %zmm4
	vbroadcastss	.LC14(%rip), %zmm3
	.p2align 4,,10
	.p2align 3
.L589:
	vaddps	(%rdx), %zmm23, %zmm1
	addq	$1, %rsi
	addq	$64, %rdx
	vmovaps	%zmm1, %zmm28
	vcmpps	$1, %zmm9, %zmm1, %k2
	vfmadd132ps	%zmm21, %zmm20, %zmm28
	vcmpps	$5, %zmm6, %zmm1, %k1{%k2}
	vcmpps	$1, %zmm6, %zmm1, %k3{%k2}
	vaddps	%zmm19, %zmm28, %zmm0
	vpaddd	%zmm8, %zmm28, %zmm28
	vcmpps	$14, %zmm5, %zmm1, %k4{%k1}
	vpslld	$23, %zmm28, %zmm28
	vcmpps	$10, %zmm5, %zmm1, %k1{%k1}
	vmovaps	%zmm0, %zmm27
	vfnmadd132ps	%zmm18, %zmm1, %zmm27
	vfmadd132ps	%zmm17, %zmm27, %zmm0
	vmovaps	%zmm0, %zmm27
	vfmadd132ps	%zmm16, %zmm15, %zmm27
	vfmadd132ps	%zmm0, %zmm14, %zmm27
	vfmadd132ps	%zmm0, %zmm13, %zmm27
	vfmadd132ps	%zmm0, %zmm12, %zmm27
	vfmadd132ps	%zmm0, %zmm11, %zmm27
	vmulps	%zmm0, %zmm27, %zmm27
	vfmadd132ps	%zmm27, %zmm0, %zmm0
	vaddps	%zmm10, %zmm0, %zmm0
	vfmadd132ps	%zmm28, %zmm4, %zmm0
	vblendmps	%zmm0, %zmm3, %zmm0{%k1}
	vmovaps	%zmm3, %zmm0{%k4}
	vmovaps	%zmm4, %zmm0{%k3}
	vmulps	%zmm0, %zmm22, %zmm1{%k2}
	vmovups	%zmm1, -64(%rdx)
	cmpq	%rsi, %r8
	jne	.L589
	cmpq	%rax, %r13
	je	.L591
	movq	%r13, %r9
	movq	%r13, %rdx
.L588:
	movq	%rax, %rsi
	subq	%r9, %rsi
	leaq	-1(%rsi), %r12
	cmpq	$6, %r12
	jbe	.L593
	addq	%rcx, %r9
	vbroadcastss	%xmm7, %ymm3
	vbroadcastss	.LC24(%rip), %ymm1
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	(%rdi,%r9,4), %r9
	vbroadcastss	%xmm2, %ymm5
	vbroadcastss	.LC14(%rip), %ymm6
	vaddps	(%r9), %ymm3, %ymm3
	vfmadd213ps	.LC26(%rip){1to8}, %ymm3, %ymm1
	vcmpps	$1, %ymm0, %ymm3, %k2
	vbroadcastss	.LC22(%rip), %ymm0
	vcmpps	$5, %ymm0, %ymm3, %k1{%k2}
	vcmpps	$1, %ymm0, %ymm3, %k3{%k2}
	vaddps	.LC28(%rip){1to8}, %ymm1, %ymm0
	vpaddd	%ymm24, %ymm1, %ymm1
	vpslld	$23, %ymm1, %ymm1
	vmovaps	%ymm0, %ymm4
	vfnmadd132ps	.LC30(%rip){1to8}, %ymm3, %ymm4
	vfmadd132ps	.LC32(%rip){1to8}, %ymm4, %ymm0
	vbroadcastss	.LC34(%rip), %ymm4
	vfmadd213ps	.LC36(%rip){1to8}, %ymm0, %ymm4
	vfmadd213ps	.LC38(%rip){1to8}, %ymm0, %ymm4
	vfmadd213ps	.LC40(%rip){1to8}, %ymm0, %ymm4
	vfmadd213ps	.LC42(%rip){1to8}, %ymm0, %ymm4
	vfmadd213ps	.LC44(%rip){1to8}, %ymm0, %ymm4
	vmulps	%ymm0, %ymm4, %ymm4
	vfmadd132ps	%ymm4, %ymm0, %ymm0
	vbroadcastss	.LC46(%rip), %ymm4
	vcmpps	$14, %ymm4, %ymm3, %k4{%k1}
	vcmpps	$10, %ymm4, %ymm3, %k1{%k1}
	vbroadcastss	.LC13(%rip), %ymm4
	vaddps	.LC18(%rip){1to8}, %ymm0, %ymm0
	vfmadd132ps	%ymm1, %ymm4, %ymm0
	vblendmps	%ymm0, %ymm6, %ymm0{%k1}
	vmovaps	%ymm6, %ymm0{%k4}
	vmovaps	%ymm4, %ymm0{%k3}
	vmulps	%ymm0, %ymm5, %ymm3{%k2}
	vmovups	%ymm3, (%r9)
	movq	%rsi, %r9
	andq	$-8, %r9
	addq	%r9, %rdx
	andl	$7, %esi
	je	.L591
.L593:
	leaq	(%rdx,%rcx), %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1212
.L595:
	vmovss	%xmm0, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L591
	addq	%rcx, %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1213
.L600:
	vmovss	%xmm0, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L591
	addq	%rcx, %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1214
.L605:
	vmovss	%xmm0, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L591
	addq	%rcx, %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1215
.L610:
	vmovss	%xmm0, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L591
	addq	%rcx, %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1216
.L615:
	vmovss	%xmm0, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L591
	addq	%rcx, %rsi
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1217
.L620:
	addq	$6, %rdx
	vmovss	%xmm0, (%rsi)
	cmpq	%rdx, %rax
	jle	.L591
	addq	%rcx, %rdx
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm7, %xmm7
	vcomiss	%xmm7, %xmm0
	ja	.L625
.L626:
	vmovss	%xmm7, (%rdx)
.L591:
	addq	$1, %r10
	addq	$1, %r11
	addq	%r14, %rbx
	addq	%rax, %rcx
	cmpq	%r10, 120(%rsp)
	je	.L1218
	cmpq	%r11, 128(%rsp)
	jne	.L630
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L511:
	jle	.L1195
	movl	$-1262485377, %esi
	leaq	-1(%rax), %rcx
	movq	%rax, %r8
	movq	%rax, %r13
	vmovd	%esi, %xmm30
	movq	%rdi, %rbx
	shrq	$4, %r8
	xorl	%r10d, %r10d
	movq	%rcx, 8(%rsp)
	andq	$-16, %r13
	xorl	%ecx, %ecx
	vmovss	.LC22(%rip), %xmm29
	vmovss	.LC71(%rip), %xmm28
	xorl	%r11d, %r11d
	leaq	0(,%rax,4), %r14
	vpbroadcastd	%xmm30, %ymm27
	.p2align 4,,10
	.p2align 3
.L684:
	vxorps	%xmm0, %xmm0, %xmm0
	testq	%r15, %r15
	je	.L631
	vmovss	(%r15,%r10,4), %xmm0
.L631:
	testq	%rax, %rax
	jle	.L638
	cmpq	$14, 8(%rsp)
	jbe	.L896
	vbroadcastss	.LC22(%rip), %zmm6
	movq	%rbx, %rdx
	vbroadcastss	.LC24(%rip), %zmm22
	vbroadcastss	%xmm0, %zmm23
	vbroadcastss	.LC26(%rip), %zmm21
	xorl	%esi, %esi
	vbroadcastss	.LC28(%rip), %zmm20
	vxorps	%xmm2, %xmm2, %xmm2
	vbroadcastss	.LC30(%rip), %zmm19
	vpbroadcastd	%xmm30, %zmm7
	vbroadcastss	.LC32(%rip), %zmm18
	vbroadcastss	.LC34(%rip), %zmm17
	vbroadcastss	.LC36(%rip), %zmm16
	vbroadcastss	.LC38(%rip), %zmm15
	vbroadcastss	.LC40(%rip), %zmm14
	vbroadcastss	.LC42(%rip), %zmm13
	vbroadcastss	.LC44(%rip), %zmm12
	vbroadcastss	.LC46(%rip), %zmm5
	vbroadcastss	.LC18(%rip), %zmm11
	vbroadcastss	.LC13(%rip), %zmm10
	vbroadcastss	.LC69(%rip), %zmm9
	vbroadcastss	.LC71(%rip), %zmm4
	vbroadcastss	.LC16(%rip), %zmm3
	vbroadcastss	.LC15(%rip), %zmm8
	.p2align 4,,10
	.p2align 3
.L636:
	vaddps	(%rdx), %zmm23, %zmm31
	addq	$1, %rsi
	addq	$64, %rdx
	vmovaps	%zmm31, %zmm1
	vcmpps	$1, %zmm2, %zmm31, %k1
	vfmadd132ps	%zmm22, %zmm21, %zmm1
	vcmpps	$5, %zmm6, %zmm31, %k2{%k1}
	vcmpps	$1, %zmm6, %zmm31, %k1{%k1}
	vaddps	%zmm20, %zmm1, %zmm25
	vpaddd	%zmm7, %zmm1, %zmm1
	vcmpps	$14, %zmm5, %zmm31, %k3{%k2}
	vpslld	$23, %zmm1, %zmm1
	vcmpps	$10, %zmm5, %zmm31, %k2{%k2}
	vmovaps	%zmm25, %zmm24
	vfnmadd132ps	%zmm19, %zmm31, %zmm24
	vfmadd132ps	%zmm18, %zmm24, %zmm25
	vmovaps	%zmm25, %zmm24
	vfmadd132ps	%zmm17, %zmm16, %zmm24
	vfmadd132ps	%zmm25, %zmm15, %zmm24
	vfmadd132ps	%zmm25, %zmm14, %zmm24
	vfmadd132ps	%zmm25, %zmm13, %zmm24
	vfmadd132ps	%zmm25, %zmm12, %zmm24
	vmulps	%zmm25, %zmm24, %zmm24
	vfmadd132ps	%zmm25, %zmm25, %zmm24
	vaddps	%zmm11, %zmm24, %zmm24
	vfmadd132ps	%zmm1, %zmm10, %zmm24
	vmovaps	%zmm3, %zmm1
	vmulps	%zmm9, %zmm24, %zmm24
	vmulps	%zmm4, %zmm24, %zmm1{%k2}
	vmovaps	%zmm3, %zmm1{%k3}
	vmovaps	%zmm8, %zmm1{%k1}
	vcmpps	$5, %zmm2, %zmm31, %k1
	vmulps	%zmm4, %zmm31, %zmm1{%k1}
	vmovups	%zmm1, -64(%rdx)
	cmpq	%rsi, %r8
	jne	.L636
	cmpq	%rax, %r13
	je	.L638
	movq	%r13, %r9
	movq	%r13, %rdx
.L635:
	movq	%rax, %rsi
	subq	%r9, %rsi
	leaq	-1(%rsi), %r12
	cmpq	$6, %r12
	jbe	.L640
	addq	%rcx, %r9
	vbroadcastss	%xmm0, %ymm2
	vbroadcastss	.LC24(%rip), %ymm4
	vxorps	%xmm5, %xmm5, %xmm5
	vbroadcastss	.LC22(%rip), %ymm1
	leaq	(%rdi,%r9,4), %r9
	vbroadcastss	.LC16(%rip), %ymm6
	vaddps	(%r9), %ymm2, %ymm2
	vfmadd213ps	.LC26(%rip){1to8}, %ymm2, %ymm4
	vcmpps	$1, %ymm5, %ymm2, %k1
	vcmpps	$5, %ymm1, %ymm2, %k2{%k1}
	vcmpps	$1, %ymm1, %ymm2, %k1{%k1}
	vaddps	.LC28(%rip){1to8}, %ymm4, %ymm1
	vpaddd	%ymm27, %ymm4, %ymm4
	vpslld	$23, %ymm4, %ymm4
	vmovaps	%ymm1, %ymm3
	vfnmadd132ps	.LC30(%rip){1to8}, %ymm2, %ymm3
	vfmadd132ps	.LC32(%rip){1to8}, %ymm3, %ymm1
	vbroadcastss	.LC34(%rip), %ymm3
	vfmadd213ps	.LC36(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC38(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC40(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC42(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC44(%rip){1to8}, %ymm1, %ymm3
	vmulps	%ymm1, %ymm3, %ymm3
	vfmadd132ps	%ymm3, %ymm1, %ymm1
	vbroadcastss	.LC46(%rip), %ymm3
	vcmpps	$14, %ymm3, %ymm2, %k3{%k2}
	vcmpps	$10, %ymm3, %ymm2, %k2{%k2}
	vmovaps	%ymm6, %ymm3
	vaddps	.LC18(%rip){1to8}, %ymm1, %ymm1
	vfmadd213ps	.LC13(%rip){1to8}, %ymm4, %ymm1
	vbroadcastss	.LC71(%rip), %ymm4
	vmulps	.LC69(%rip){1to8}, %ymm1, %ymm1
	vmulps	%ymm4, %ymm1, %ymm3{%k2}
	vblendmps	%ymm6, %ymm3, %ymm1{%k3}
	vbroadcastss	.LC15(%rip), %ymm1{%k1}
	vcmpps	$5, %ymm5, %ymm2, %k1
	vmulps	%ymm4, %ymm2, %ymm1{%k1}
	vmovups	%ymm1, (%r9)
	movq	%rsi, %r9
	andq	$-8, %r9
	addq	%r9, %rdx
	andl	$7, %esi
	je	.L638
.L640:
	leaq	(%rdx,%rcx), %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1219
	vmulss	.LC71(%rip), %xmm1, %xmm1
.L647:
	vmovss	%xmm1, (%rsi)
	leaq	1(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L638
	addq	%rcx, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1220
	vmulss	.LC71(%rip), %xmm1, %xmm1
.L653:
	vmovss	%xmm1, (%rsi)
	leaq	2(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L638
	addq	%rcx, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1221
	vmulss	.LC71(%rip), %xmm1, %xmm1
.L659:
	vmovss	%xmm1, (%rsi)
	leaq	3(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L638
	addq	%rcx, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1222
	vmulss	%xmm28, %xmm1, %xmm1
.L665:
	vmovss	%xmm1, (%rsi)
	leaq	4(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L638
	addq	%rcx, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1223
	vmulss	%xmm28, %xmm1, %xmm1
.L671:
	vmovss	%xmm1, (%rsi)
	leaq	5(%rdx), %rsi
	cmpq	%rsi, %rax
	jle	.L638
	addq	%rcx, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rdi,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vcomiss	%xmm1, %xmm2
	ja	.L1224
	vmulss	%xmm28, %xmm1, %xmm1
.L677:
	addq	$6, %rdx
	vmovss	%xmm1, (%rsi)
	cmpq	%rdx, %rax
	jle	.L638
	addq	%rcx, %rdx
	vxorps	%xmm1, %xmm1, %xmm1
	leaq	(%rdi,%rdx,4), %rdx
	vaddss	(%rdx), %xmm0, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1225
	vmulss	%xmm28, %xmm0, %xmm0
.L680:
	vmovss	%xmm0, (%rdx)
.L638:
	addq	$1, %r10
	addq	$1, %r11
	addq	%r14, %rbx
	addq	%rax, %rcx
	cmpq	%r10, 120(%rsp)
	je	.L1226
	cmpq	%r11, 128(%rsp)
	jne	.L684
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L510:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rdi, %rsi
	movq	%rcx, %r8
	xorl	%r11d, %r11d
	movq	%rbx, -120(%rsp)
	movq	%rax, %rbx
	leaq	0(,%rax,4), %r13
	movq	$0, 8(%rsp)
	shrq	$4, %rbx
	movq	%r13, %r10
	movq	%rbx, 112(%rsp)
	movq	%rax, %rbx
	andq	$-16, %rbx
	movq	%rbx, 104(%rsp)
	xorl	%ebx, %ebx
	.p2align 4,,10
	.p2align 3
.L721:
	vxorps	%xmm2, %xmm2, %xmm2
	testq	%r15, %r15
	je	.L685
	vmovss	(%r15,%rbx,4), %xmm2
.L685:
	testq	%rax, %rax
	jle	.L694
	cmpq	$6, -120(%rsp)
	jbe	.L689
	leaq	64(%rsi), %rdx
	cmpq	%rdx, %r8
	jnb	.L1009
	leaq	64(%r8), %rdx
	cmpq	%rdx, %rsi
	jnb	.L1009
.L689:
	vmovss	.LC22(%rip), %xmm4
	vxorps	%xmm17, %xmm17, %xmm17
	vmovss	.LC44(%rip), %xmm5
	leaq	0(,%r11,4), %rdx
	vmovss	.LC18(%rip), %xmm3
	vmovss	.LC96(%rip), %xmm14
	vmovss	.LC8(%rip), %xmm13
	vmovss	.LC81(%rip), %xmm12
	vmovss	.LC83(%rip), %xmm11
	vmovss	.LC85(%rip), %xmm10
	vmovss	.LC87(%rip), %xmm9
	vmovss	.LC89(%rip), %xmm8
	vmovss	.LC91(%rip), %xmm7
	vmovss	.LC93(%rip), %xmm6
	jmp	.L719
	.p2align 4,,10
	.p2align 3
.L1229:
	vucomiss	.LC46(%rip), %xmm15
	jbe	.L1227
	vmovss	.LC14(%rip), %xmm15
.L711:
	vmulss	%xmm0, %xmm15, %xmm0
	vucomiss	%xmm1, %xmm17
	vmulss	%xmm14, %xmm1, %xmm18
	vsubss	%xmm0, %xmm3, %xmm15
	vmovd	%xmm0, %r14d
	vmovd	%xmm15, %r9d
	vmulss	%xmm13, %xmm1, %xmm15
	cmovbe	%r9d, %r14d
	vmovd	%r14d, %xmm0
	vmulss	%xmm1, %xmm15, %xmm15
	vucomiss	%xmm15, %xmm4
	ja	.L1166
	vucomiss	.LC46(%rip), %xmm15
	jbe	.L1228
	vmovss	.LC14(%rip), %xmm15
.L716:
	vfmadd132ss	%xmm18, %xmm0, %xmm15
	vmulss	%xmm1, %xmm0, %xmm0
	vmovss	%xmm15, (%rcx,%rdx)
	vmovss	%xmm0, (%rdi,%rdx)
	addq	$4, %rdx
	cmpq	%rdx, %r10
	je	.L694
.L719:
	vaddss	(%rdi,%rdx), %xmm2, %xmm1
	vmovaps	%xmm17, %xmm0
	vxorps	.LC108(%rip), %xmm1, %xmm15
	vcmpltss	%xmm0, %xmm1, %xmm0
	vblendvps	%xmm0, %xmm15, %xmm1, %xmm15
	vmulss	%xmm12, %xmm15, %xmm15
	vmovaps	%xmm15, %xmm16
	vfmadd132ss	%xmm11, %xmm3, %xmm16
	vdivss	%xmm16, %xmm3, %xmm16
	vmovaps	%xmm16, %xmm0
	vfmadd132ss	%xmm10, %xmm9, %xmm0
	vfmadd132ss	%xmm16, %xmm8, %xmm0
	vfmadd132ss	%xmm16, %xmm7, %xmm0
	vfmadd132ss	%xmm16, %xmm6, %xmm0
	vmulss	%xmm5, %xmm0, %xmm0
	vmulss	%xmm16, %xmm0, %xmm0
	vxorps	.LC108(%rip), %xmm15, %xmm16
	vmulss	%xmm15, %xmm16, %xmm15
	vucomiss	%xmm15, %xmm4
	jbe	.L1229
	vmovss	.LC17(%rip), %xmm15
	jmp	.L711
	.p2align 4,,10
	.p2align 3
.L509:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%r15, 88(%rsp)
	movq	%rax, %r12
	movq	%rdi, %rsi
	movq	%rbx, 104(%rsp)
	movq	%rax, %rbx
	movq	%rcx, %r8
	shrq	$4, %r12
	movq	$0, 112(%rsp)
	andq	$-16, %rbx
	leaq	0(,%rax,4), %r13
	xorl	%r11d, %r11d
	movq	%rbx, 80(%rsp)
	movq	%r13, %r10
	xorl	%ebx, %ebx
	.p2align 4,,10
	.p2align 3
.L758:
	movq	88(%rsp), %rdx
	vxorps	%xmm5, %xmm5, %xmm5
	testq	%rdx, %rdx
	je	.L722
	vmovss	(%rdx,%rbx,4), %xmm5
.L722:
	testq	%rax, %rax
	jle	.L731
	cmpq	$6, 104(%rsp)
	jbe	.L726
	leaq	64(%rsi), %rdx
	cmpq	%rdx, %r8
	jnb	.L1021
	leaq	64(%r8), %rdx
	cmpq	%rdx, %rsi
	jnb	.L1021
.L726:
	vmovss	.LC22(%rip), %xmm9
	vxorps	%xmm11, %xmm11, %xmm11
	vmovss	.LC44(%rip), %xmm3
	leaq	0(,%r11,4), %rdx
	vmovss	.LC18(%rip), %xmm2
	vmovss	.LC110(%rip), %xmm8
	vmovss	.LC112(%rip), %xmm4
	vmovss	.LC126(%rip), %xmm7
	vmovss	.LC124(%rip), %xmm6
	vmovss	.LC114(%rip), %xmm16
	vmovss	.LC116(%rip), %xmm15
	vmovss	.LC118(%rip), %xmm14
	vmovss	.LC120(%rip), %xmm13
	vmovss	.LC122(%rip), %xmm12
	jmp	.L756
	.p2align 4,,10
	.p2align 3
.L1170:
	vaddss	%xmm1, %xmm1, %xmm0
	vmovaps	%xmm1, %xmm17
	vucomiss	%xmm0, %xmm9
	jbe	.L867
	vmovss	.LC13(%rip), %xmm0
.L752:
	vcomiss	%xmm17, %xmm6
	jbe	.L754
	vmulss	%xmm1, %xmm1, %xmm17
	vmulss	%xmm1, %xmm17, %xmm18
	vmovaps	%xmm17, %xmm0
	vfmadd132ss	%xmm16, %xmm15, %xmm0
	vfmadd132ss	%xmm17, %xmm14, %xmm0
	vfmadd132ss	%xmm17, %xmm13, %xmm0
	vfmadd132ss	%xmm17, %xmm12, %xmm0
	vfmadd132ss	%xmm18, %xmm1, %xmm0
.L754:
	vmulss	%xmm3, %xmm10, %xmm1
	vaddss	%xmm2, %xmm0, %xmm18
	vmulss	%xmm7, %xmm10, %xmm17
	vfnmadd132ss	%xmm0, %xmm2, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vfmadd132ss	%xmm17, %xmm2, %xmm10
	vmulss	%xmm18, %xmm1, %xmm1
	vmulss	%xmm4, %xmm0, %xmm0
	vmulss	%xmm10, %xmm0, %xmm0
	vfmadd231ss	%xmm3, %xmm18, %xmm0
	vmovss	%xmm0, (%rcx,%rdx)
	vmovss	%xmm1, (%rdi,%rdx)
	addq	$4, %rdx
	cmpq	%r10, %rdx
	je	.L731
.L756:
	vaddss	(%rdi,%rdx), %xmm5, %xmm10
	vmulss	%xmm8, %xmm10, %xmm1
	vmulss	%xmm10, %xmm1, %xmm1
	vfmadd132ss	%xmm10, %xmm10, %xmm1
	vmulss	%xmm4, %xmm1, %xmm1
	vcomiss	%xmm1, %xmm11
	jbe	.L1170
	vmovss	.LC108(%rip), %xmm18
	vxorps	%xmm18, %xmm1, %xmm17
	vaddss	%xmm17, %xmm17, %xmm0
	vucomiss	%xmm0, %xmm9
	jbe	.L867
	vmovss	.LC13(%rip), %xmm0
.L748:
	vxorps	%xmm18, %xmm0, %xmm0
	jmp	.L752
	.p2align 4,,10
	.p2align 3
.L508:
	jle	.L1195
	movq	%rax, %r12
	leaq	-1(%rax), %rbx
	movq	%rdi, %rsi
	movq	%rcx, %r8
	shrq	$4, %r12
	movq	%rbx, -120(%rsp)
	movq	%rax, %rbx
	leaq	0(,%rax,4), %r13
	salq	$6, %r12
	andq	$-16, %rbx
	movq	%r13, %r9
	xorl	%r11d, %r11d
	vmovss	.LC18(%rip), %xmm8
	movq	%r12, 112(%rsp)
	vmovss	.LC141(%rip), %xmm23
	movq	%rbx, 104(%rsp)
	xorl	%ebx, %ebx
	movq	$0, 8(%rsp)
	vmovss	.LC19(%rip), %xmm4
	.p2align 4,,10
	.p2align 3
.L784:
	vxorps	%xmm31, %xmm31, %xmm31
	testq	%r15, %r15
	je	.L759
	vmovss	(%r15,%rbx,4), %xmm31
.L759:
	testq	%rax, %rax
	jle	.L768
	cmpq	$6, -120(%rsp)
	jbe	.L763
	leaq	64(%rsi), %rdx
	cmpq	%rdx, %r8
	jnb	.L1026
	leaq	64(%r8), %rdx
	cmpq	%rdx, %rsi
	jnb	.L1026
.L763:
	leaq	0(,%r11,4), %rdx
	vxorps	%xmm6, %xmm6, %xmm6
	jmp	.L782
	.p2align 4,,10
	.p2align 3
.L1230:
	vmulss	%xmm6, %xmm2, %xmm1
	vmovaps	%xmm2, %xmm5
	vmovaps	%xmm8, %xmm3
.L779:
	vaddss	%xmm8, %xmm1, %xmm1
	vmulss	%xmm3, %xmm1, %xmm1
	vmovss	%xmm1, (%rcx,%rdx)
	vmovss	%xmm5, (%rdi,%rdx)
	addq	$4, %rdx
	cmpq	%r9, %rdx
	je	.L768
.L782:
	vaddss	(%rdi,%rdx), %xmm31, %xmm2
	vucomiss	.LC139(%rip), %xmm2
	ja	.L1230
	vucomiss	%xmm2, %xmm23
	jbe	.L1231
	vmulss	%xmm4, %xmm2, %xmm5
	vmovaps	%xmm2, %xmm1
	vmovaps	%xmm4, %xmm3
	jmp	.L779
	.p2align 4,,10
	.p2align 3
.L507:
	jle	.L1195
	leaq	-1(%rax), %rbx
	movq	%rax, %r8
	movq	%rax, %r12
	movq	%rdi, %rcx
	movq	%rbx, -120(%rsp)
	shrq	$4, %r8
	andq	$-16, %r12
	xorl	%r11d, %r11d
	leaq	0(,%rax,4), %r14
	xorl	%r10d, %r10d
	xorl	%ebx, %ebx
	.p2align 4,,10
	.p2align 3
.L809:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L785
	vmovss	(%r15,%r10,4), %xmm1
.L785:
	testq	%rax, %rax
	jle	.L792
	cmpq	$14, -120(%rsp)
	jbe	.L937
	vbroadcastss	.LC17(%rip), %zmm7
	movq	%rcx, %rdx
	xorl	%esi, %esi
	movl	$-1262485377, %r9d
	vbroadcastss	.LC24(%rip), %zmm30
	vbroadcastss	%xmm1, %zmm31
	vbroadcastss	.LC26(%rip), %zmm29
	vxorps	%xmm4, %xmm4, %xmm4
	vbroadcastss	.LC28(%rip), %zmm28
	vpbroadcastd	%r9d, %zmm17
	vbroadcastss	.LC30(%rip), %zmm27
	vmovaps	%zmm7, 8(%rsp)
	vbroadcastss	.LC32(%rip), %zmm26
	vbroadcastss	.LC34(%rip), %zmm25
	vmovss	%xmm1, -56(%rsp)
	vbroadcastss	.LC36(%rip), %zmm24
	vbroadcastss	.LC38(%rip), %zmm23
	vbroadcastss	.LC40(%rip), %zmm22
	vbroadcastss	.LC42(%rip), %zmm21
	vbroadcastss	.LC44(%rip), %zmm9
	vbroadcastss	.LC18(%rip), %zmm8
	vbroadcastss	.LC13(%rip), %zmm13
	vbroadcastss	.LC14(%rip), %zmm6
	vbroadcastss	.LC79(%rip), %zmm20
	vbroadcastss	.LC139(%rip), %zmm12
	vbroadcastss	.LC141(%rip), %zmm11
	vbroadcastss	.LC148(%rip), %zmm10
	vbroadcastss	.LC165(%rip), %zmm19
	vbroadcastss	.LC167(%rip), %zmm18
	.p2align 4,,10
	.p2align 3
.L790:
	vaddps	(%rdx), %zmm31, %zmm0
	addq	$1, %rsi
	addq	$64, %rdx
	vcmpps	$10, %zmm4, %zmm0, %k1
	vmovaps	%zmm0, %zmm14
	vxorps	%zmm20, %zmm0, %zmm1
	vmulps	%zmm4, %zmm0, %zmm14{%k1}
	vcmpps	$5, %zmm4, %zmm0, %k1
	vblendmps	%zmm0, %zmm1, %zmm3{%k1}
	vcmpps	$1, %zmm4, %zmm0, %k1
	vcmpps	$14, %zmm12, %zmm3, %k2
	vblendmps	%zmm0, %zmm1, %zmm0{%k1}
	vcmpps	$10, %zmm12, %zmm3, %k1
	vmovaps	%zmm0, %zmm2
	vfmadd132ps	%zmm30, %zmm29, %zmm2
	vcmpps	$5, %zmm11, %zmm3, %k3{%k1}
	vcmpps	$1, %zmm11, %zmm3, %k1{%k1}
	vmovaps	%zmm6, %zmm3
	kandnw	%k3, %k1, %k4
	vaddps	%zmm28, %zmm2, %zmm1
	vpaddd	%zmm17, %zmm2, %zmm2
	vpslld	$23, %zmm2, %zmm2
	vfnmadd231ps	%zmm27, %zmm1, %zmm0
	vfmadd132ps	%zmm26, %zmm0, %zmm1
	vmovaps	%zmm1, %zmm0
	vfmadd132ps	%zmm25, %zmm24, %zmm0
	vfmadd132ps	%zmm1, %zmm23, %zmm0
	vfmadd132ps	%zmm1, %zmm22, %zmm0
	vfmadd132ps	%zmm1, %zmm21, %zmm0
	vfmadd132ps	%zmm1, %zmm9, %zmm0
	vmulps	%zmm0, %zmm1, %zmm0
	vfmadd132ps	%zmm1, %zmm1, %zmm0
	vaddps	%zmm8, %zmm0, %zmm0
	vmulps	%zmm2, %zmm0, %zmm0
	vaddps	%zmm8, %zmm0, %zmm1
	vblendmps	%zmm0, %zmm6, %zmm0{%k4}
	vmovaps	8(%rsp), %zmm0{%k2}
	vblendmps	%zmm1, %zmm6, %zmm2{%k4}
	vaddps	%zmm13, %zmm1, %zmm3{%k3}
	vmovaps	%zmm8, %zmm2{%k2}
	vmovaps	%zmm2, %zmm1
	vfmadd132ps	%zmm9, %zmm13, %zmm1
	vmovaps	%zmm6, %zmm3{%k1}
	vcmpps	$14, %zmm10, %zmm2, %k1
	vmovaps	%zmm4, %zmm3{%k2}
	vdivps	%zmm3, %zmm0, %zmm15
	vblendmps	%zmm1, %zmm3, %zmm1{%k1}
	vcmpps	$1, %zmm2, %zmm10, %k1
	vbroadcastss	.LC151(%rip), %zmm2
	vfmadd213ps	.LC152(%rip), %zmm1, %zmm2
	vfmadd213ps	.LC154(%rip), %zmm1, %zmm2
	vfmadd213ps	.LC156(%rip), %zmm1, %zmm2
	vmovaps	.LC149(%rip), %zmm16{%k1}{z}
	vmulps	%zmm1, %zmm1, %zmm7
	vcmpps	$14, %zmm4, %zmm3, %k1
	vfmadd213ps	.LC158(%rip), %zmm1, %zmm2
	vfmadd213ps	.LC160(%rip), %zmm1, %zmm2
	vfmadd213ps	.LC162(%rip), %zmm1, %zmm2
	vmulps	%zmm7, %zmm1, %zmm5
	vfmadd132ps	%zmm1, %zmm19, %zmm2
	vfmadd132ps	%zmm1, %zmm18, %zmm2
	vmulps	%zmm2, %zmm5, %zmm5
	vfnmadd231ps	%zmm9, %zmm7, %zmm5
	vaddps	%zmm5, %zmm1, %zmm1
	vaddps	%zmm16, %zmm1, %zmm1
	vmulps	%zmm1, %zmm15, %zmm0{%k1}
	vaddps	%zmm14, %zmm0, %zmm0
	vmovups	%zmm0, -64(%rdx)
	cmpq	%r8, %rsi
	jne	.L790
	vmovss	-56(%rsp), %xmm1
	cmpq	%r12, %rax
	je	.L792
	movq	%r12, %r9
	movq	%r12, %rdx
.L789:
	movq	%rax, %rsi
	subq	%r9, %rsi
	leaq	-1(%rsi), %r13
	cmpq	$6, %r13
	jbe	.L794
	addq	%r11, %r9
	vbroadcastss	%xmm1, %ymm0
	vxorps	%xmm4, %xmm4, %xmm4
	vbroadcastss	.LC79(%rip), %ymm2
	leaq	(%rdi,%r9,4), %r9
	movl	$-1262485377, %r13d
	vbroadcastss	.LC24(%rip), %ymm3
	vbroadcastss	.LC44(%rip), %ymm9
	vbroadcastss	.LC139(%rip), %ymm7
	vaddps	(%r9), %ymm0, %ymm0
	vcmpps	$10, %ymm4, %ymm0, %k1
	vmovaps	%ymm0, %ymm5
	vxorps	%ymm2, %ymm0, %ymm2
	vmulps	%ymm4, %ymm0, %ymm5{%k1}
	vcmpps	$5, %ymm4, %ymm0, %k1
	vblendmps	%ymm0, %ymm2, %ymm6{%k1}
	vcmpps	$1, %ymm4, %ymm0, %k1
	vcmpps	$14, %ymm7, %ymm6, %k2
	vmovaps	%ymm0, %ymm2{%k1}
	vcmpps	$10, %ymm7, %ymm6, %k1
	vfmadd213ps	.LC26(%rip){1to8}, %ymm2, %ymm3
	vaddps	.LC28(%rip){1to8}, %ymm3, %ymm0
	vfnmadd231ps	.LC30(%rip){1to8}, %ymm0, %ymm2
	vfmadd132ps	.LC32(%rip){1to8}, %ymm2, %ymm0
	vbroadcastss	.LC34(%rip), %ymm2
	vfmadd213ps	.LC36(%rip){1to8}, %ymm0, %ymm2
	vfmadd213ps	.LC38(%rip){1to8}, %ymm0, %ymm2
	vfmadd213ps	.LC40(%rip){1to8}, %ymm0, %ymm2
	vfmadd213ps	.LC42(%rip){1to8}, %ymm0, %ymm2
	vfmadd132ps	%ymm0, %ymm9, %ymm2
	vmulps	%ymm2, %ymm0, %ymm2
	vfmadd132ps	%ymm2, %ymm0, %ymm0
	vpbroadcastd	%r13d, %ymm2
	vpaddd	%ymm2, %ymm3, %ymm3
	vbroadcastss	.LC18(%rip), %ymm2
	vpslld	$23, %ymm3, %ymm3
	vaddps	%ymm2, %ymm0, %ymm0
	vmulps	%ymm3, %ymm0, %ymm0
	vbroadcastss	.LC141(%rip), %ymm3
	vcmpps	$5, %ymm3, %ymm6, %k3{%k1}
	vcmpps	$1, %ymm3, %ymm6, %k1{%k1}
	vbroadcastss	.LC14(%rip), %ymm3
	vmovaps	%ymm3, %ymm7
	vaddps	%ymm2, %ymm0, %ymm8
	kandnb	%k3, %k1, %k4
	vblendmps	%ymm0, %ymm3, %ymm0{%k4}
	vbroadcastss	.LC17(%rip), %ymm0{%k2}
	vblendmps	%ymm8, %ymm3, %ymm6{%k4}
	vmovaps	%ymm2, %ymm6{%k2}
	vbroadcastss	.LC13(%rip), %ymm2
	vaddps	%ymm2, %ymm8, %ymm7{%k3}
	vfmadd231ps	%ymm9, %ymm6, %ymm2
	vmovaps	%ymm3, %ymm7{%k1}
	vbroadcastss	.LC148(%rip), %ymm3
	vmovaps	%ymm4, %ymm7{%k2}
	vdivps	%ymm7, %ymm0, %ymm11
	vcmpps	$14, %ymm3, %ymm6, %k1
	vcmpltps	%ymm6, %ymm3, %ymm3
	vbroadcastss	.LC20(%rip), %ymm6
	vblendmps	%ymm2, %ymm7, %ymm2{%k1}
	vcmpps	$14, %ymm4, %ymm7, %k1
	vandps	%ymm6, %ymm3, %ymm8
	vbroadcastss	.LC151(%rip), %ymm3
	vmulps	%ymm2, %ymm2, %ymm6
	vfmadd213ps	.LC153(%rip){1to8}, %ymm2, %ymm3
	vmulps	%ymm2, %ymm6, %ymm10
	vfmadd213ps	.LC155(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC157(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC159(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC161(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC163(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC165(%rip){1to8}, %ymm2, %ymm3
	vfmadd213ps	.LC167(%rip){1to8}, %ymm2, %ymm3
	vmulps	%ymm3, %ymm10, %ymm3
	vfnmadd132ps	%ymm9, %ymm3, %ymm6
	vaddps	%ymm2, %ymm6, %ymm6
	vaddps	%ymm8, %ymm6, %ymm6
	vmulps	%ymm6, %ymm11, %ymm0{%k1}
	vaddps	%ymm5, %ymm0, %ymm0
	vmovups	%ymm0, (%r9)
	movq	%rsi, %r9
	andq	$-8, %r9
	addq	%r9, %rdx
	andl	$7, %esi
	je	.L792
.L794:
	vmovss	.LC151(%rip), %xmm7
	vxorps	%xmm4, %xmm4, %xmm4
	vmovss	.LC153(%rip), %xmm6
	.p2align 4,,10
	.p2align 3
.L798:
	vaddss	(%rcx,%rdx,4), %xmm1, %xmm0
	vucomiss	%xmm4, %xmm0
	vmovaps	%xmm0, %xmm8
	ja	.L797
	vmulss	%xmm4, %xmm0, %xmm8
.L797:
	vxorps	.LC108(%rip), %xmm0, %xmm2
	vcmpltss	%xmm4, %xmm0, %xmm3
	vblendvps	%xmm3, %xmm2, %xmm0, %xmm5
	vblendvps	%xmm3, %xmm0, %xmm2, %xmm2
	vucomiss	.LC139(%rip), %xmm5
	ja	.L1232
	vmovss	.LC141(%rip), %xmm3
	vucomiss	%xmm5, %xmm3
	jbe	.L1233
	vmovss	.LC14(%rip), %xmm3
	vmovss	.LC44(%rip), %xmm9
	vmovaps	%xmm3, %xmm0
	vmovaps	%xmm3, %xmm2
.L805:
	vfmadd213ss	.LC13(%rip), %xmm9, %xmm0
	vcomiss	%xmm4, %xmm3
	vmovss	.LC20(%rip), %xmm10
	jbe	.L1176
.L1236:
	vdivss	%xmm3, %xmm2, %xmm3
	vmovaps	%xmm0, %xmm2
	vmulss	%xmm0, %xmm0, %xmm5
	vfmadd132ss	%xmm7, %xmm6, %xmm2
	vfmadd213ss	.LC155(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC157(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC159(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC161(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC163(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC165(%rip), %xmm0, %xmm2
	vmulss	%xmm5, %xmm0, %xmm9
	vfmadd213ss	.LC167(%rip), %xmm0, %xmm2
	vmulss	%xmm2, %xmm9, %xmm2
	vmovss	.LC44(%rip), %xmm9
	vfnmadd132ss	%xmm9, %xmm2, %xmm5
	vaddss	%xmm5, %xmm0, %xmm0
	vaddss	%xmm10, %xmm0, %xmm0
	vfmadd132ss	%xmm3, %xmm8, %xmm0
	vmovss	%xmm0, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jg	.L798
.L792:
	addq	$1, %r10
	addq	$1, %rbx
	addq	%r14, %rcx
	addq	%rax, %r11
	cmpq	%r10, 120(%rsp)
	je	.L1234
	cmpq	%rbx, 128(%rsp)
	jne	.L809
.L1198:
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L1200:
	.cfi_restore_state
	vmovss	%xmm2, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jg	.L823
	jmp	.L817
	.p2align 4,,10
	.p2align 3
.L831:
	vucomiss	.LC46(%rip), %xmm2
	jbe	.L1235
	vmovss	.LC18(%rip), %xmm2
.L829:
	vxorps	%xmm4, %xmm4, %xmm4
	vcomiss	%xmm0, %xmm4
	jbe	.L827
	vmovss	.LC108(%rip), %xmm4
.L832:
	vxorps	%xmm4, %xmm2, %xmm2
	jmp	.L827
	.p2align 4,,10
	.p2align 3
.L1232:
	vmovss	.LC17(%rip), %xmm2
	vxorps	%xmm3, %xmm3, %xmm3
.L1197:
	vcomiss	%xmm4, %xmm3
	vmovaps	%xmm3, %xmm0
	vxorps	%xmm10, %xmm10, %xmm10
	ja	.L1236
.L1176:
	vaddss	%xmm8, %xmm2, %xmm2
	vmovss	%xmm2, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jg	.L798
	jmp	.L792
	.p2align 4,,10
	.p2align 3
.L1199:
	vmovss	.LC108(%rip), %xmm4
	vxorps	%xmm4, %xmm0, %xmm1
	vaddss	%xmm1, %xmm1, %xmm2
	vucomiss	%xmm2, %xmm6
	jbe	.L831
	vmovss	.LC13(%rip), %xmm2
	jmp	.L832
	.p2align 4,,10
	.p2align 3
.L867:
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1237
	vmovaps	%xmm2, %xmm0
.L750:
	vmovss	.LC108(%rip), %xmm18
	vcomiss	%xmm1, %xmm11
	jbe	.L752
	jmp	.L748
	.p2align 4,,10
	.p2align 3
.L1166:
	vmovss	.LC17(%rip), %xmm15
	jmp	.L716
	.p2align 4,,10
	.p2align 3
.L768:
	addq	$1, %rbx
	cmpq	%rbx, 120(%rsp)
	je	.L1238
	addq	$1, 8(%rsp)
	addq	%r13, %r9
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	8(%rsp), %rdx
	addq	%r13, %r8
	cmpq	%rdx, 128(%rsp)
	jne	.L784
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L731:
	addq	$1, %rbx
	cmpq	%rbx, 120(%rsp)
	je	.L1239
	addq	$1, 112(%rsp)
	addq	%r13, %r10
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	112(%rsp), %rdx
	addq	%r13, %r8
	cmpq	%rdx, 128(%rsp)
	jne	.L758
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L694:
	addq	$1, %rbx
	cmpq	%rbx, 120(%rsp)
	je	.L1240
	addq	$1, 8(%rsp)
	addq	%r13, %r10
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	8(%rsp), %rdx
	addq	%r13, %r8
	cmpq	%rdx, 128(%rsp)
	jne	.L721
	jmp	.L1198
	.p2align 4,,10
	.p2align 3
.L1026:
	cmpq	$14, -120(%rsp)
	jbe	.L933
	movl	$-1262485377, %r10d
	vbroadcastss	%xmm31, %zmm22
	vbroadcastss	.LC26(%rip), %zmm21
	vbroadcastss	.LC28(%rip), %zmm20
	vpbroadcastd	%r10d, %zmm9
	movq	112(%rsp), %r10
	vbroadcastss	.LC30(%rip), %zmm19
	xorl	%edx, %edx
	vbroadcastss	.LC32(%rip), %zmm18
	vxorps	%xmm10, %xmm10, %xmm10
	vbroadcastss	.LC34(%rip), %zmm17
	vbroadcastss	.LC36(%rip), %zmm16
	vbroadcastss	.LC38(%rip), %zmm15
	vbroadcastss	.LC40(%rip), %zmm14
	vbroadcastss	.LC42(%rip), %zmm13
	vbroadcastss	.LC44(%rip), %zmm12
	vbroadcastss	.LC18(%rip), %zmm3
	vbroadcastss	.LC137(%rip), %zmm11
	vbroadcastss	.LC139(%rip), %zmm7
	vbroadcastss	.LC141(%rip), %zmm6
	vbroadcastss	.LC19(%rip), %zmm5
.L766:
	vaddps	(%rsi,%rdx), %zmm22, %zmm1
	vmovaps	%zmm1, %zmm24
	vcmpps	$10, %zmm7, %zmm1, %k1
	vmulps	%zmm5, %zmm1, %zmm26
	vfmadd132ps	%zmm11, %zmm21, %zmm24
	vcmpps	$5, %zmm6, %zmm1, %k3{%k1}
	vcmpps	$1, %zmm6, %zmm1, %k1{%k1}
	vaddps	%zmm20, %zmm24, %zmm0
	vpaddd	%zmm9, %zmm24, %zmm24
	kandnw	%k3, %k1, %k2
	vpslld	$23, %zmm24, %zmm24
	vmovaps	%zmm0, %zmm2
	vfnmsub132ps	%zmm19, %zmm1, %zmm2
	vfmadd132ps	%zmm18, %zmm2, %zmm0
	vmovaps	%zmm0, %zmm2
	vfmadd132ps	%zmm17, %zmm16, %zmm2
	vfmadd132ps	%zmm0, %zmm15, %zmm2
	vfmadd132ps	%zmm0, %zmm14, %zmm2
	vfmadd132ps	%zmm0, %zmm13, %zmm2
	vfmadd132ps	%zmm0, %zmm12, %zmm2
	vmulps	%zmm2, %zmm0, %zmm2
	vfmadd132ps	%zmm2, %zmm0, %zmm0
	vmovaps	%zmm1, %zmm2
	vaddps	%zmm3, %zmm0, %zmm0
	vfmadd132ps	%zmm24, %zmm3, %zmm0
	vdivps	%zmm0, %zmm3, %zmm0
	vsubps	%zmm0, %zmm3, %zmm24
	vblendmps	%zmm0, %zmm5, %zmm25{%k2}
	vcmpps	$14, %zmm7, %zmm1, %k2
	vmulps	%zmm24, %zmm1, %zmm2{%k3}
	vmovaps	%zmm26, %zmm24
	vmulps	%zmm0, %zmm1, %zmm24{%k3}
	vmovaps	%zmm3, %zmm25{%k2}
	vmovaps	%zmm1, %zmm2{%k1}
	vmulps	%zmm10, %zmm1, %zmm2{%k2}
	vmovaps	%zmm26, %zmm24{%k1}
	vmovaps	%zmm1, %zmm24{%k2}
	vaddps	%zmm3, %zmm2, %zmm1
	vmulps	%zmm25, %zmm1, %zmm1
	vmovups	%zmm1, (%r8,%rdx)
	vmovups	%zmm24, (%rsi,%rdx)
	addq	$64, %rdx
	cmpq	%rdx, %r10
	jne	.L766
	movq	104(%rsp), %r14
	cmpq	%r14, %rax
	je	.L768
	movq	%rax, %r10
	subq	%r14, %r10
	leaq	-1(%r10), %rdx
	cmpq	$6, %rdx
	movq	%r14, %rdx
	jbe	.L770
	movq	%r14, -56(%rsp)
.L765:
	addq	%r11, %rdx
	vbroadcastss	%xmm31, %ymm2
	vbroadcastss	.LC137(%rip), %ymm5
	vbroadcastss	.LC18(%rip), %ymm6
	salq	$2, %rdx
	movl	$-1262485377, %r14d
	vbroadcastss	.LC141(%rip), %ymm9
	leaq	(%rdi,%rdx), %r12
	vaddps	(%r12), %ymm2, %ymm2
	vfmadd213ps	.LC26(%rip){1to8}, %ymm2, %ymm5
	vaddps	.LC28(%rip){1to8}, %ymm5, %ymm1
	vmovaps	%ymm1, %ymm3
	vfnmsub132ps	.LC30(%rip){1to8}, %ymm2, %ymm3
	vfmadd132ps	.LC32(%rip){1to8}, %ymm3, %ymm1
	vbroadcastss	.LC34(%rip), %ymm3
	vfmadd213ps	.LC36(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC38(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC40(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC42(%rip){1to8}, %ymm1, %ymm3
	vfmadd213ps	.LC44(%rip){1to8}, %ymm1, %ymm3
	vmulps	%ymm3, %ymm1, %ymm3
	vfmadd132ps	%ymm3, %ymm1, %ymm1
	vpbroadcastd	%r14d, %ymm3
	movq	-56(%rsp), %r14
	vpaddd	%ymm3, %ymm5, %ymm5
	vbroadcastss	.LC19(%rip), %ymm3
	vpslld	$23, %ymm5, %ymm5
	vmulps	%ymm3, %ymm2, %ymm10
	vaddps	%ymm6, %ymm1, %ymm1
	vfmadd132ps	%ymm5, %ymm6, %ymm1
	vbroadcastss	.LC139(%rip), %ymm5
	vcmpps	$10, %ymm5, %ymm2, %k1
	vdivps	%ymm1, %ymm6, %ymm1
	vcmpps	$5, %ymm9, %ymm2, %k3{%k1}
	vcmpps	$1, %ymm9, %ymm2, %k1{%k1}
	kandnb	%k3, %k1, %k2
	vmovaps	%ymm1, %ymm3{%k2}
	vcmpps	$14, %ymm5, %ymm2, %k2
	vsubps	%ymm1, %ymm6, %ymm9
	vblendmps	%ymm6, %ymm3, %ymm5{%k2}
	vmovaps	%ymm2, %ymm3
	vmulps	%ymm9, %ymm2, %ymm3{%k3}
	vxorps	%xmm9, %xmm9, %xmm9
	vmovaps	%ymm2, %ymm3{%k1}
	vmulps	%ymm9, %ymm2, %ymm3{%k2}
	vmovaps	%ymm10, %ymm9
	vmulps	%ymm1, %ymm2, %ymm9{%k3}
	vblendmps	%ymm10, %ymm9, %ymm1{%k1}
	vblendmps	%ymm2, %ymm1, %ymm2{%k2}
	vaddps	%ymm6, %ymm3, %ymm1
	vmulps	%ymm5, %ymm1, %ymm1
	vmovups	%ymm1, (%rcx,%rdx)
	movq	%r10, %rdx
	andq	$-8, %rdx
	vmovups	%ymm2, (%r12)
	addq	%r14, %rdx
	andl	$7, %r10d
	je	.L768
.L770:
	vmovss	.LC18(%rip), %xmm6
	vxorps	%xmm7, %xmm7, %xmm7
	vmovss	.LC141(%rip), %xmm9
	jmp	.L774
	.p2align 4,,10
	.p2align 3
.L772:
	vucomiss	%xmm2, %xmm9
	jbe	.L1241
	vmulss	%xmm4, %xmm2, %xmm5
	vmovaps	%xmm2, %xmm1
	vmovaps	%xmm4, %xmm3
.L775:
	vaddss	%xmm6, %xmm1, %xmm1
	vmulss	%xmm3, %xmm1, %xmm1
	vmovss	%xmm1, (%r8,%rdx,4)
	vmovss	%xmm5, (%rsi,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jle	.L768
.L774:
	vaddss	(%rsi,%rdx,4), %xmm31, %xmm2
	vucomiss	.LC139(%rip), %xmm2
	jbe	.L772
	vmulss	%xmm7, %xmm2, %xmm1
	vmovaps	%xmm2, %xmm5
	vmovaps	%xmm6, %xmm3
	jmp	.L775
	.p2align 4,,10
	.p2align 3
.L1021:
	cmpq	$14, 104(%rsp)
	jbe	.L926
	vbroadcastss	.LC118(%rip), %zmm6
	xorl	%edx, %edx
	xorl	%r9d, %r9d
	movl	$-1262485377, %r14d
	vbroadcastss	.LC22(%rip), %zmm12
	vbroadcastss	%xmm5, %zmm29
	vbroadcastss	.LC24(%rip), %zmm28
	vxorps	%xmm8, %xmm8, %xmm8
	vmovaps	%zmm6, -120(%rsp)
	vpbroadcastd	%r14d, %zmm13
	vbroadcastss	.LC120(%rip), %zmm6
	vbroadcastss	.LC26(%rip), %zmm27
	vbroadcastss	.LC28(%rip), %zmm26
	vbroadcastss	.LC30(%rip), %zmm25
	vmovss	%xmm5, 100(%rsp)
	vmovaps	%zmm6, -56(%rsp)
	vbroadcastss	.LC122(%rip), %zmm6
	vbroadcastss	.LC32(%rip), %zmm24
	vbroadcastss	.LC34(%rip), %zmm23
	vbroadcastss	.LC36(%rip), %zmm22
	vbroadcastss	.LC38(%rip), %zmm21
	vbroadcastss	.LC40(%rip), %zmm20
	vmovaps	%zmm6, 8(%rsp)
	vbroadcastss	.LC42(%rip), %zmm19
	vbroadcastss	.LC44(%rip), %zmm7
	vbroadcastss	.LC46(%rip), %zmm11
	vbroadcastss	.LC18(%rip), %zmm3
	vbroadcastss	.LC13(%rip), %zmm18
	vbroadcastss	.LC79(%rip), %zmm10
	vbroadcastss	.LC110(%rip), %zmm17
	vbroadcastss	.LC112(%rip), %zmm9
	vbroadcastss	.LC1(%rip), %zmm16
	vbroadcastss	.LC114(%rip), %zmm15
	vbroadcastss	.LC116(%rip), %zmm14
	vbroadcastss	.LC124(%rip), %zmm31
.L729:
	vaddps	(%rsi,%rdx), %zmm29, %zmm4
	addq	$1, %r9
	vmulps	%zmm17, %zmm4, %zmm1
	vmulps	%zmm4, %zmm1, %zmm1
	vfmadd132ps	%zmm4, %zmm4, %zmm1
	vmulps	%zmm9, %zmm1, %zmm1
	vcmpps	$5, %zmm8, %zmm1, %k1
	vxorps	%zmm10, %zmm1, %zmm6
	vmovaps	%zmm1, %zmm6{%k1}
	vaddps	%zmm6, %zmm6, %zmm5
	vmovaps	%zmm5, %zmm30
	vcmpps	$5, %zmm12, %zmm5, %k1
	vfmadd132ps	%zmm28, %zmm27, %zmm30
	vcmpps	$14, %zmm11, %zmm5, %k2{%k1}
	vcmpps	$10, %zmm11, %zmm5, %k1{%k1}
	vaddps	%zmm26, %zmm30, %zmm0
	vmovaps	%zmm0, %zmm2
	vfnmadd132ps	%zmm25, %zmm5, %zmm2
	vfmadd132ps	%zmm24, %zmm2, %zmm0
	vmovaps	%zmm0, %zmm2
	vfmadd132ps	%zmm23, %zmm22, %zmm2
	vfmadd132ps	%zmm0, %zmm21, %zmm2
	vfmadd132ps	%zmm0, %zmm20, %zmm2
	vfmadd132ps	%zmm0, %zmm19, %zmm2
	vfmadd132ps	%zmm0, %zmm7, %zmm2
	vmulps	%zmm2, %zmm0, %zmm2
	vfmadd132ps	%zmm2, %zmm0, %zmm0
	vpaddd	%zmm13, %zmm30, %zmm2
	vpslld	$23, %zmm2, %zmm2
	vaddps	%zmm3, %zmm0, %zmm0
	vfmadd132ps	%zmm2, %zmm3, %zmm0
	vmovaps	%zmm3, %zmm2
	vdivps	%zmm0, %zmm16, %zmm0
	vsubps	%zmm0, %zmm3, %zmm2{%k1}
	vcmpps	$1, %zmm12, %zmm5, %k1
	vmovaps	%zmm3, %zmm2{%k2}
	vmovaps	%zmm18, %zmm2{%k1}
	vcmpps	$1, %zmm8, %zmm1, %k1
	vxorps	%zmm10, %zmm2, %zmm0
	vmovaps	%zmm0, %zmm2{%k1}
	vcmpps	$1, %zmm31, %zmm6, %k1
	vmulps	%zmm1, %zmm1, %zmm0
	vmulps	%zmm0, %zmm1, %zmm30
	vmovaps	%zmm0, %zmm5
	vfmadd132ps	%zmm15, %zmm14, %zmm5
	vfmadd213ps	-120(%rsp), %zmm0, %zmm5
	vfmadd213ps	-56(%rsp), %zmm0, %zmm5
	vfmadd213ps	8(%rsp), %zmm5, %zmm0
	vmulps	%zmm7, %zmm4, %zmm5
	vfmadd132ps	%zmm30, %zmm1, %zmm0
	vblendmps	%zmm0, %zmm2, %zmm0{%k1}
	vmulps	.LC125(%rip), %zmm4, %zmm2
	vaddps	%zmm3, %zmm0, %zmm1
	vfnmadd132ps	%zmm0, %zmm3, %zmm0
	vfmadd132ps	%zmm4, %zmm3, %zmm2
	vmulps	%zmm0, %zmm5, %zmm0
	vmulps	%zmm9, %zmm0, %zmm0
	vmulps	%zmm2, %zmm0, %zmm0
	vfmadd231ps	%zmm7, %zmm1, %zmm0
	vmulps	%zmm5, %zmm1, %zmm1
	vmovups	%zmm0, (%r8,%rdx)
	vmovups	%zmm1, (%rsi,%rdx)
	addq	$64, %rdx
	cmpq	%r12, %r9
	jne	.L729
	movq	80(%rsp), %r15
	vmovss	100(%rsp), %xmm5
	cmpq	%r15, %rax
	je	.L731
	movq	%rax, %r9
	subq	%r15, %r9
	leaq	-1(%r9), %rdx
	cmpq	$6, %rdx
	movq	%r15, %rdx
	jbe	.L733
	movq	%r15, 8(%rsp)
.L728:
	addq	%r11, %rdx
	vbroadcastss	%xmm5, %ymm2
	vbroadcastss	.LC112(%rip), %ymm8
	vxorps	%xmm12, %xmm12, %xmm12
	salq	$2, %rdx
	movl	$-1262485377, %r15d
	vbroadcastss	.LC79(%rip), %ymm11
	vbroadcastss	.LC24(%rip), %ymm6
	leaq	(%rdi,%rdx), %r14
	vpbroadcastd	%r15d, %ymm13
	vbroadcastss	.LC44(%rip), %ymm9
	movq	8(%rsp), %r15
	vaddps	(%r14), %ymm2, %ymm2
	vmulps	.LC110(%rip){1to8}, %ymm2, %ymm1
	vmulps	%ymm2, %ymm1, %ymm1
	vfmadd132ps	%ymm2, %ymm2, %ymm1
	vmulps	%ymm8, %ymm1, %ymm1
	vcmpps	$5, %ymm12, %ymm1, %k1
	vxorps	%ymm11, %ymm1, %ymm10
	vmovaps	%ymm1, %ymm10{%k1}
	vaddps	%ymm10, %ymm10, %ymm4
	vfmadd213ps	.LC26(%rip){1to8}, %ymm4, %ymm6
	vaddps	.LC28(%rip){1to8}, %ymm6, %ymm0
	vpaddd	%ymm13, %ymm6, %ymm6
	vbroadcastss	.LC22(%rip), %ymm13
	vpslld	$23, %ymm6, %ymm6
	vcmpps	$5, %ymm13, %ymm4, %k1
	vmovaps	%ymm0, %ymm3
	vfnmadd132ps	.LC30(%rip){1to8}, %ymm4, %ymm3
	vfmadd132ps	.LC32(%rip){1to8}, %ymm3, %ymm0
	vbroadcastss	.LC34(%rip), %ymm3
	vfmadd213ps	.LC36(%rip){1to8}, %ymm0, %ymm3
	vfmadd213ps	.LC38(%rip){1to8}, %ymm0, %ymm3
	vfmadd213ps	.LC40(%rip){1to8}, %ymm0, %ymm3
	vfmadd213ps	.LC42(%rip){1to8}, %ymm0, %ymm3
	vfmadd132ps	%ymm0, %ymm9, %ymm3
	vmulps	%ymm3, %ymm0, %ymm3
	vfmadd132ps	%ymm3, %ymm0, %ymm0
	vbroadcastss	.LC18(%rip), %ymm3
	vaddps	%ymm3, %ymm0, %ymm0
	vfmadd132ps	%ymm6, %ymm3, %ymm0
	vbroadcastss	.LC46(%rip), %ymm6
	vcmpps	$14, %ymm6, %ymm4, %k2{%k1}
	vcmpps	$10, %ymm6, %ymm4, %k1{%k1}
	vbroadcastss	.LC1(%rip), %ymm6
	vdivps	%ymm0, %ymm6, %ymm6
	vmovaps	%ymm3, %ymm0
	vsubps	%ymm6, %ymm3, %ymm0{%k1}
	vcmpps	$1, %ymm13, %ymm4, %k1
	vbroadcastss	.LC114(%rip), %ymm6
	vmulps	%ymm1, %ymm1, %ymm4
	vmovaps	%ymm3, %ymm0{%k2}
	vbroadcastss	.LC13(%rip), %ymm0{%k1}
	vcmpps	$1, %ymm12, %ymm1, %k1
	vxorps	%ymm11, %ymm0, %ymm11
	vfmadd213ps	.LC116(%rip){1to8}, %ymm4, %ymm6
	vmovaps	%ymm11, %ymm0{%k1}
	vmulps	%ymm4, %ymm1, %ymm11
	vfmadd213ps	.LC118(%rip){1to8}, %ymm4, %ymm6
	vfmadd213ps	.LC120(%rip){1to8}, %ymm4, %ymm6
	vfmadd213ps	.LC122(%rip){1to8}, %ymm6, %ymm4
	vbroadcastss	.LC124(%rip), %ymm6
	vcmpps	$1, %ymm6, %ymm10, %k1
	vmulps	.LC126(%rip){1to8}, %ymm2, %ymm6
	vfmadd231ps	%ymm4, %ymm11, %ymm1
	vmulps	%ymm9, %ymm2, %ymm4
	vfmadd132ps	%ymm6, %ymm3, %ymm2
	vmovaps	%ymm1, %ymm0{%k1}
	vaddps	%ymm3, %ymm0, %ymm1
	vfnmadd132ps	%ymm0, %ymm3, %ymm0
	vmulps	%ymm0, %ymm4, %ymm0
	vmulps	%ymm8, %ymm0, %ymm0
	vmulps	%ymm2, %ymm0, %ymm0
	vfmadd132ps	%ymm1, %ymm0, %ymm9
	vmulps	%ymm4, %ymm1, %ymm1
	vmovups	%ymm9, (%rcx,%rdx)
	movq	%r9, %rdx
	andq	$-8, %rdx
	vmovups	%ymm1, (%r14)
	addq	%r15, %rdx
	andl	$7, %r9d
	je	.L731
.L733:
	vmovss	.LC22(%rip), %xmm9
	vxorps	%xmm11, %xmm11, %xmm11
	vmovss	.LC44(%rip), %xmm3
	vmovss	.LC18(%rip), %xmm2
	vmovss	.LC110(%rip), %xmm8
	vmovss	.LC112(%rip), %xmm4
	vmovss	.LC126(%rip), %xmm7
	vmovss	.LC124(%rip), %xmm6
	vmovss	.LC114(%rip), %xmm16
	vmovss	.LC116(%rip), %xmm15
	vmovss	.LC118(%rip), %xmm14
	vmovss	.LC120(%rip), %xmm13
	vmovss	.LC122(%rip), %xmm12
	jmp	.L737
	.p2align 4,,10
	.p2align 3
.L1168:
	vaddss	%xmm1, %xmm1, %xmm0
	vmovaps	%xmm1, %xmm17
	vucomiss	%xmm0, %xmm9
	jbe	.L744
	vmovss	.LC13(%rip), %xmm0
.L740:
	vcomiss	%xmm17, %xmm6
	jbe	.L738
	vmulss	%xmm1, %xmm1, %xmm17
	vmulss	%xmm17, %xmm1, %xmm0
	vmovaps	%xmm17, %xmm18
	vfmadd132ss	%xmm16, %xmm15, %xmm18
	vfmadd132ss	%xmm17, %xmm14, %xmm18
	vfmadd132ss	%xmm17, %xmm13, %xmm18
	vfmadd132ss	%xmm18, %xmm12, %xmm17
	vfmadd132ss	%xmm17, %xmm1, %xmm0
.L738:
	vmulss	%xmm3, %xmm10, %xmm18
	vaddss	%xmm2, %xmm0, %xmm1
	vmulss	%xmm7, %xmm10, %xmm17
	vfnmadd132ss	%xmm0, %xmm2, %xmm0
	vmulss	%xmm0, %xmm18, %xmm0
	vfmadd132ss	%xmm17, %xmm2, %xmm10
	vmulss	%xmm4, %xmm0, %xmm0
	vmulss	%xmm10, %xmm0, %xmm0
	vfmadd231ss	%xmm3, %xmm1, %xmm0
	vmulss	%xmm18, %xmm1, %xmm1
	vmovss	%xmm0, (%r8,%rdx,4)
	vmovss	%xmm1, (%rsi,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jle	.L731
.L737:
	vaddss	(%rsi,%rdx,4), %xmm5, %xmm10
	vmulss	%xmm8, %xmm10, %xmm1
	vmulss	%xmm10, %xmm1, %xmm1
	vfmadd132ss	%xmm10, %xmm10, %xmm1
	vmulss	%xmm4, %xmm1, %xmm1
	vcomiss	%xmm1, %xmm11
	jbe	.L1168
	vmovss	.LC108(%rip), %xmm18
	vxorps	%xmm18, %xmm1, %xmm17
	vaddss	%xmm17, %xmm17, %xmm0
	vucomiss	%xmm0, %xmm9
	jbe	.L744
	vmovss	.LC13(%rip), %xmm0
.L745:
	vxorps	%xmm18, %xmm0, %xmm0
	jmp	.L740
	.p2align 4,,10
	.p2align 3
.L744:
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1242
	vmovaps	%xmm2, %xmm0
.L742:
	vcomiss	%xmm1, %xmm11
	jbe	.L740
	vmovss	.LC108(%rip), %xmm18
	jmp	.L745
	.p2align 4,,10
	.p2align 3
.L1009:
	cmpq	$14, -120(%rsp)
	jbe	.L913
	movl	$-1262485377, %r14d
	movq	112(%rsp), %r12
	xorl	%edx, %edx
	xorl	%r9d, %r9d
	vbroadcastss	.LC22(%rip), %zmm6
	vbroadcastss	%xmm2, %zmm27
	vbroadcastss	.LC24(%rip), %zmm20
	vpbroadcastd	%r14d, %zmm8
	vbroadcastss	.LC26(%rip), %zmm19
	vbroadcastss	.LC28(%rip), %zmm18
	vmovss	%xmm2, -56(%rsp)
	vbroadcastss	.LC30(%rip), %zmm17
	vbroadcastss	.LC32(%rip), %zmm16
	vbroadcastss	.LC34(%rip), %zmm15
	vbroadcastss	.LC36(%rip), %zmm14
	vbroadcastss	.LC38(%rip), %zmm13
	vbroadcastss	.LC40(%rip), %zmm12
	vbroadcastss	.LC42(%rip), %zmm11
	vbroadcastss	.LC44(%rip), %zmm7
	vbroadcastss	.LC46(%rip), %zmm5
	vbroadcastss	.LC18(%rip), %zmm3
	vbroadcastss	.LC14(%rip), %zmm4
	vbroadcastss	.LC79(%rip), %zmm10
	vbroadcastss	.LC81(%rip), %zmm26
	vbroadcastss	.LC83(%rip), %zmm25
	vbroadcastss	.LC85(%rip), %zmm24
	vbroadcastss	.LC87(%rip), %zmm23
	vbroadcastss	.LC89(%rip), %zmm22
	vbroadcastss	.LC91(%rip), %zmm21
	vbroadcastss	.LC93(%rip), %zmm31
	vbroadcastss	.LC17(%rip), %zmm9
.L692:
	vaddps	(%rsi,%rdx), %zmm27, %zmm28
	vxorps	%xmm2, %xmm2, %xmm2
	addq	$1, %r9
	vcmpps	$5, %zmm2, %zmm28, %k2
	vxorps	%zmm10, %zmm28, %zmm1
	vmovaps	%zmm28, %zmm1{%k2}
	vmulps	%zmm26, %zmm1, %zmm1
	vmovaps	%zmm1, %zmm2
	vfmadd132ps	%zmm25, %zmm3, %zmm2
	vdivps	%zmm2, %zmm3, %zmm2
	vmovaps	%zmm2, %zmm0
	vfmadd132ps	%zmm24, %zmm23, %zmm0
	vfmadd132ps	%zmm2, %zmm22, %zmm0
	vfmadd132ps	%zmm2, %zmm21, %zmm0
	vfmadd132ps	%zmm2, %zmm31, %zmm0
	vmulps	%zmm7, %zmm0, %zmm0
	vmulps	%zmm2, %zmm0, %zmm0
	vxorps	%zmm10, %zmm1, %zmm2
	vmulps	%zmm1, %zmm2, %zmm2
	vmovaps	%zmm2, %zmm29
	vcmpps	$5, %zmm6, %zmm2, %k1
	vfmadd132ps	%zmm20, %zmm19, %zmm29
	vcmpps	$14, %zmm5, %zmm2, %k3{%k1}
	vcmpps	$10, %zmm5, %zmm2, %k1{%k1}
	vaddps	%zmm18, %zmm29, %zmm30
	vpaddd	%zmm8, %zmm29, %zmm29
	vpslld	$23, %zmm29, %zmm29
	vmovaps	%zmm30, %zmm1
	vfnmadd132ps	%zmm17, %zmm2, %zmm1
	vfmadd132ps	%zmm16, %zmm1, %zmm30
	vmovaps	%zmm30, %zmm1
	vfmadd132ps	%zmm15, %zmm14, %zmm1
	vfmadd132ps	%zmm30, %zmm13, %zmm1
	vfmadd132ps	%zmm30, %zmm12, %zmm1
	vfmadd132ps	%zmm30, %zmm11, %zmm1
	vfmadd132ps	%zmm30, %zmm7, %zmm1
	vmulps	%zmm1, %zmm30, %zmm1
	vfmadd132ps	%zmm30, %zmm30, %zmm1
	vmovaps	%zmm4, %zmm30
	vaddps	%zmm3, %zmm1, %zmm1
	vmulps	%zmm29, %zmm1, %zmm30{%k1}
	vcmpps	$1, %zmm6, %zmm2, %k1
	vmulps	.LC7(%rip), %zmm28, %zmm2
	vmovaps	%zmm4, %zmm30{%k3}
	vmulps	%zmm28, %zmm2, %zmm2
	vmovaps	%zmm9, %zmm30{%k1}
	vmulps	%zmm30, %zmm0, %zmm0
	vmovaps	%zmm2, %zmm29
	vcmpps	$5, %zmm6, %zmm2, %k1
	vfmadd132ps	%zmm20, %zmm19, %zmm29
	vsubps	%zmm0, %zmm3, %zmm0{%k2}
	vcmpps	$14, %zmm5, %zmm2, %k2{%k1}
	vcmpps	$10, %zmm5, %zmm2, %k1{%k1}
	vaddps	%zmm18, %zmm29, %zmm30
	vpaddd	%zmm8, %zmm29, %zmm29
	vpslld	$23, %zmm29, %zmm29
	vmovaps	%zmm30, %zmm1
	vfnmadd132ps	%zmm17, %zmm2, %zmm1
	vfmadd132ps	%zmm16, %zmm1, %zmm30
	vmovaps	%zmm30, %zmm1
	vfmadd132ps	%zmm15, %zmm14, %zmm1
	vfmadd132ps	%zmm30, %zmm13, %zmm1
	vfmadd132ps	%zmm30, %zmm12, %zmm1
	vfmadd132ps	%zmm30, %zmm11, %zmm1
	vfmadd132ps	%zmm30, %zmm7, %zmm1
	vmulps	%zmm1, %zmm30, %zmm1
	vfmadd132ps	%zmm30, %zmm30, %zmm1
	vmovaps	%zmm4, %zmm30
	vaddps	%zmm3, %zmm1, %zmm1
	vmulps	%zmm29, %zmm1, %zmm30{%k1}
	vcmpps	$1, %zmm6, %zmm2, %k1
	vmulps	.LC95(%rip), %zmm28, %zmm1
	vmovaps	%zmm4, %zmm30{%k2}
	vmovaps	%zmm9, %zmm30{%k1}
	vfmadd132ps	%zmm30, %zmm0, %zmm1
	vmulps	%zmm28, %zmm0, %zmm0
	vmovups	%zmm1, (%r8,%rdx)
	vmovups	%zmm0, (%rsi,%rdx)
	addq	$64, %rdx
	cmpq	%r9, %r12
	jne	.L692
	movq	104(%rsp), %r14
	vmovss	-56(%rsp), %xmm2
	cmpq	%rax, %r14
	je	.L694
	movq	%rax, %r9
	subq	%r14, %r9
	leaq	-1(%r9), %rdx
	cmpq	$6, %rdx
	movq	%r14, %rdx
	jbe	.L696
	movq	%r14, -56(%rsp)
.L691:
	addq	%r11, %rdx
	vbroadcastss	%xmm2, %ymm7
	vxorps	%xmm0, %xmm0, %xmm0
	vbroadcastss	.LC79(%rip), %ymm5
	salq	$2, %rdx
	movl	$-1262485377, %r14d
	vbroadcastss	.LC18(%rip), %ymm9
	vbroadcastss	.LC44(%rip), %ymm15
	leaq	(%rdi,%rdx), %r12
	vpbroadcastd	%r14d, %ymm11
	vbroadcastss	.LC24(%rip), %ymm22
	vbroadcastss	.LC26(%rip), %ymm8
	vaddps	(%r12), %ymm7, %ymm7
	movq	-56(%rsp), %r14
	vbroadcastss	.LC30(%rip), %ymm14
	vbroadcastss	.LC32(%rip), %ymm21
	vbroadcastss	.LC36(%rip), %ymm20
	vbroadcastss	.LC38(%rip), %ymm19
	vcmpps	$5, %ymm0, %ymm7, %k2
	vxorps	%ymm5, %ymm7, %ymm1
	vbroadcastss	.LC85(%rip), %ymm0
	vbroadcastss	.LC40(%rip), %ymm18
	vbroadcastss	.LC42(%rip), %ymm17
	vbroadcastss	.LC46(%rip), %ymm13
	vbroadcastss	.LC14(%rip), %ymm10
	vmovaps	%ymm7, %ymm1{%k2}
	vmulps	.LC81(%rip){1to8}, %ymm1, %ymm1
	vmovaps	%ymm10, %ymm23
	vmovaps	%ymm1, %ymm3
	vxorps	%ymm5, %ymm1, %ymm5
	vmulps	%ymm1, %ymm5, %ymm5
	vfmadd132ps	.LC83(%rip){1to8}, %ymm9, %ymm3
	vbroadcastss	.LC28(%rip), %ymm1
	vdivps	%ymm3, %ymm9, %ymm3
	vmovaps	%ymm5, %ymm16
	vfmadd132ps	%ymm22, %ymm8, %ymm16
	vfmadd213ps	.LC87(%rip){1to8}, %ymm3, %ymm0
	vfmadd213ps	.LC89(%rip){1to8}, %ymm3, %ymm0
	vfmadd213ps	.LC91(%rip){1to8}, %ymm3, %ymm0
	vfmadd213ps	.LC93(%rip){1to8}, %ymm3, %ymm0
	vmulps	%ymm15, %ymm0, %ymm0
	vmulps	%ymm3, %ymm0, %ymm0
	vaddps	%ymm1, %ymm16, %ymm3
	vpaddd	%ymm11, %ymm16, %ymm16
	vpslld	$23, %ymm16, %ymm16
	vmovaps	%ymm3, %ymm4
	vfnmadd132ps	%ymm14, %ymm5, %ymm4
	vfmadd132ps	%ymm21, %ymm4, %ymm3
	vbroadcastss	.LC34(%rip), %ymm4
	vmovaps	%ymm3, %ymm6
	vfmadd132ps	%ymm4, %ymm20, %ymm6
	vfmadd132ps	%ymm3, %ymm19, %ymm6
	vfmadd132ps	%ymm3, %ymm18, %ymm6
	vfmadd132ps	%ymm3, %ymm17, %ymm6
	vfmadd132ps	%ymm3, %ymm15, %ymm6
	vmulps	%ymm6, %ymm3, %ymm6
	vfmadd132ps	%ymm6, %ymm3, %ymm3
	vbroadcastss	.LC22(%rip), %ymm6
	vcmpps	$5, %ymm6, %ymm5, %k1
	vaddps	%ymm9, %ymm3, %ymm3
	vcmpps	$14, %ymm13, %ymm5, %k3{%k1}
	vcmpps	$10, %ymm13, %ymm5, %k1{%k1}
	vmulps	%ymm16, %ymm3, %ymm23{%k1}
	vcmpps	$1, %ymm6, %ymm5, %k1
	vbroadcastss	.LC17(%rip), %ymm16
	vmulps	.LC8(%rip){1to8}, %ymm7, %ymm5
	vblendmps	%ymm10, %ymm23, %ymm3{%k3}
	vmulps	%ymm7, %ymm5, %ymm5
	vmovaps	%ymm16, %ymm3{%k1}
	vmulps	%ymm3, %ymm0, %ymm0
	vfmadd231ps	%ymm22, %ymm5, %ymm8
	vcmpps	$5, %ymm6, %ymm5, %k1
	vsubps	%ymm0, %ymm9, %ymm0{%k2}
	vcmpps	$14, %ymm13, %ymm5, %k2{%k1}
	vcmpps	$10, %ymm13, %ymm5, %k1{%k1}
	vaddps	%ymm1, %ymm8, %ymm1
	vpaddd	%ymm11, %ymm8, %ymm8
	vpslld	$23, %ymm8, %ymm8
	vfnmadd132ps	%ymm1, %ymm5, %ymm14
	vfmadd132ps	%ymm21, %ymm14, %ymm1
	vfmadd132ps	%ymm1, %ymm20, %ymm4
	vmovaps	%ymm4, %ymm3
	vfmadd132ps	%ymm1, %ymm19, %ymm3
	vfmadd132ps	%ymm1, %ymm18, %ymm3
	vfmadd132ps	%ymm1, %ymm17, %ymm3
	vfmadd132ps	%ymm1, %ymm15, %ymm3
	vmulps	%ymm3, %ymm1, %ymm3
	vfmadd132ps	%ymm3, %ymm1, %ymm1
	vmovaps	%ymm10, %ymm3
	vaddps	%ymm9, %ymm1, %ymm1
	vmulps	%ymm8, %ymm1, %ymm3{%k1}
	vcmpps	$1, %ymm6, %ymm5, %k1
	vblendmps	%ymm10, %ymm3, %ymm1{%k2}
	vmulps	.LC96(%rip){1to8}, %ymm7, %ymm3
	vmovaps	%ymm16, %ymm1{%k1}
	vfmadd132ps	%ymm3, %ymm0, %ymm1
	vmulps	%ymm7, %ymm0, %ymm0
	vmovups	%ymm1, (%rcx,%rdx)
	movq	%r9, %rdx
	andq	$-8, %rdx
	vmovups	%ymm0, (%r12)
	addq	%r14, %rdx
	andl	$7, %r9d
	je	.L694
.L696:
	vmovss	.LC22(%rip), %xmm4
	vxorps	%xmm16, %xmm16, %xmm16
	vmovss	.LC44(%rip), %xmm5
	vmovss	.LC18(%rip), %xmm3
	vmovss	.LC96(%rip), %xmm14
	vmovss	.LC8(%rip), %xmm13
	vmovss	.LC81(%rip), %xmm12
	vmovss	.LC83(%rip), %xmm11
	vmovss	.LC85(%rip), %xmm10
	vmovss	.LC87(%rip), %xmm9
	vmovss	.LC89(%rip), %xmm8
	vmovss	.LC91(%rip), %xmm7
	vmovss	.LC93(%rip), %xmm6
	jmp	.L700
	.p2align 4,,10
	.p2align 3
.L1013:
	vucomiss	.LC46(%rip), %xmm17
	jbe	.L1243
	vmovss	.LC14(%rip), %xmm1
.L706:
	vmulss	%xmm0, %xmm1, %xmm0
	vucomiss	%xmm15, %xmm16
	vmulss	%xmm14, %xmm15, %xmm18
	vsubss	%xmm0, %xmm3, %xmm1
	vmovd	%xmm0, %r14d
	vmovd	%xmm1, %r9d
	vmulss	%xmm13, %xmm15, %xmm1
	cmovbe	%r9d, %r14d
	vmovd	%r14d, %xmm0
	vmulss	%xmm15, %xmm1, %xmm1
	vucomiss	%xmm1, %xmm4
	ja	.L1244
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1245
	vmovss	.LC14(%rip), %xmm1
.L701:
	vfmadd132ss	%xmm18, %xmm0, %xmm1
	vmulss	%xmm0, %xmm15, %xmm0
	vmovss	%xmm1, (%r8,%rdx,4)
	vmovss	%xmm0, (%rsi,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rax
	jle	.L694
.L700:
	vaddss	(%rsi,%rdx,4), %xmm2, %xmm15
	vmovaps	%xmm16, %xmm0
	vxorps	.LC108(%rip), %xmm15, %xmm1
	vcmpltss	%xmm0, %xmm15, %xmm0
	vblendvps	%xmm0, %xmm1, %xmm15, %xmm1
	vmulss	%xmm12, %xmm1, %xmm1
	vmovaps	%xmm1, %xmm17
	vfmadd132ss	%xmm11, %xmm3, %xmm17
	vdivss	%xmm17, %xmm3, %xmm17
	vmovaps	%xmm17, %xmm0
	vfmadd132ss	%xmm10, %xmm9, %xmm0
	vfmadd132ss	%xmm17, %xmm8, %xmm0
	vfmadd132ss	%xmm17, %xmm7, %xmm0
	vfmadd132ss	%xmm17, %xmm6, %xmm0
	vmulss	%xmm5, %xmm0, %xmm0
	vmulss	%xmm17, %xmm0, %xmm0
	vxorps	.LC108(%rip), %xmm1, %xmm17
	vmulss	%xmm1, %xmm17, %xmm17
	vucomiss	%xmm17, %xmm4
	jbe	.L1013
	vmovss	.LC17(%rip), %xmm1
	jmp	.L706
	.p2align 4,,10
	.p2align 3
.L1244:
	vmovss	.LC17(%rip), %xmm1
	jmp	.L701
	.p2align 4,,10
	.p2align 3
.L1182:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L845
	.p2align 4,,10
	.p2align 3
.L1238:
	addq	$1, 8(%rsp)
	addq	%r13, %r9
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	8(%rsp), %rbx
	addq	%r13, %r8
	cmpq	%rbx, 128(%rsp)
	je	.L1198
	xorl	%ebx, %ebx
	jmp	.L784
	.p2align 4,,10
	.p2align 3
.L1226:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r10d, %r10d
	jmp	.L684
	.p2align 4,,10
	.p2align 3
.L1210:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r9d, %r9d
	jmp	.L557
	.p2align 4,,10
	.p2align 3
.L1218:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r10d, %r10d
	jmp	.L630
	.p2align 4,,10
	.p2align 3
.L1208:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r10d, %r10d
	jmp	.L866
	.p2align 4,,10
	.p2align 3
.L1211:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r9d, %r9d
	jmp	.L583
	.p2align 4,,10
	.p2align 3
.L1209:
	cmpq	%r11, 128(%rsp)
	je	.L1198
	xorl	%r9d, %r9d
	jmp	.L538
	.p2align 4,,10
	.p2align 3
.L1234:
	cmpq	%rbx, 128(%rsp)
	je	.L1198
	xorl	%r10d, %r10d
	jmp	.L809
	.p2align 4,,10
	.p2align 3
.L1240:
	addq	$1, 8(%rsp)
	addq	%r13, %r10
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	8(%rsp), %rbx
	addq	%r13, %r8
	cmpq	%rbx, 128(%rsp)
	je	.L1198
	xorl	%ebx, %ebx
	jmp	.L721
	.p2align 4,,10
	.p2align 3
.L1201:
	cmpq	%rbx, 128(%rsp)
	je	.L1198
	xorl	%r10d, %r10d
	jmp	.L833
	.p2align 4,,10
	.p2align 3
.L1239:
	addq	$1, 112(%rsp)
	addq	%r13, %r10
	addq	%rax, %r11
	addq	%r13, %rsi
	movq	112(%rsp), %rbx
	addq	%r13, %r8
	cmpq	%rbx, 128(%rsp)
	je	.L1198
	xorl	%ebx, %ebx
	jmp	.L758
	.p2align 4,,10
	.p2align 3
.L1184:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L848
	.p2align 4,,10
	.p2align 3
.L1219:
	vmovss	.LC22(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	ja	.L1140
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1246
	vmovss	.LC16(%rip), %xmm1
	jmp	.L647
	.p2align 4,,10
	.p2align 3
.L1212:
	vmovss	.LC22(%rip), %xmm1
	vucomiss	%xmm0, %xmm1
	ja	.L1125
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1247
	vmovss	.LC14(%rip), %xmm0
.L597:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L595
	.p2align 4,,10
	.p2align 3
.L1186:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L851
	.p2align 4,,10
	.p2align 3
.L1220:
	vmovss	.LC22(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	ja	.L1143
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1248
	vmovss	.LC16(%rip), %xmm1
	jmp	.L653
	.p2align 4,,10
	.p2align 3
.L1213:
	vucomiss	%xmm0, %xmm25
	ja	.L1127
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1249
	vmovss	.LC14(%rip), %xmm0
.L602:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L600
	.p2align 4,,10
	.p2align 3
.L1188:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L854
	.p2align 4,,10
	.p2align 3
.L1214:
	vucomiss	%xmm0, %xmm25
	ja	.L1129
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1250
	vmovss	.LC14(%rip), %xmm0
.L607:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L605
	.p2align 4,,10
	.p2align 3
.L1221:
	vmovss	.LC22(%rip), %xmm2
	vucomiss	%xmm1, %xmm2
	ja	.L1146
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1251
	vmovss	.LC16(%rip), %xmm1
	jmp	.L659
	.p2align 4,,10
	.p2align 3
.L1190:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L857
	.p2align 4,,10
	.p2align 3
.L1215:
	vucomiss	%xmm0, %xmm25
	ja	.L1131
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1252
	vmovss	.LC14(%rip), %xmm0
.L612:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L610
	.p2align 4,,10
	.p2align 3
.L1222:
	vucomiss	%xmm1, %xmm29
	ja	.L1149
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1253
	vmovss	.LC16(%rip), %xmm1
	jmp	.L665
	.p2align 4,,10
	.p2align 3
.L1192:
	vmovss	.LC18(%rip), %xmm1
	jmp	.L860
	.p2align 4,,10
	.p2align 3
.L1223:
	vucomiss	%xmm1, %xmm29
	ja	.L1152
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1254
	vmovss	.LC16(%rip), %xmm1
	jmp	.L671
	.p2align 4,,10
	.p2align 3
.L1216:
	vucomiss	%xmm0, %xmm25
	ja	.L1133
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1255
	vmovss	.LC14(%rip), %xmm0
.L617:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L615
	.p2align 4,,10
	.p2align 3
.L863:
	vucomiss	%xmm0, %xmm22
	jbe	.L1256
	vmovss	.LC19(%rip), %xmm0
	jmp	.L864
	.p2align 4,,10
	.p2align 3
.L1224:
	vucomiss	%xmm1, %xmm29
	ja	.L1155
	vucomiss	.LC46(%rip), %xmm1
	jbe	.L1257
	vmovss	.LC16(%rip), %xmm1
	jmp	.L677
	.p2align 4,,10
	.p2align 3
.L1217:
	vucomiss	%xmm0, %xmm25
	ja	.L1135
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1258
	vmovss	.LC14(%rip), %xmm0
.L622:
	vmulss	%xmm0, %xmm2, %xmm0
	jmp	.L620
	.p2align 4,,10
	.p2align 3
.L1140:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L647
	.p2align 4,,10
	.p2align 3
.L1125:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L597
	.p2align 4,,10
	.p2align 3
.L1225:
	vucomiss	%xmm0, %xmm29
	ja	.L1158
	vucomiss	.LC46(%rip), %xmm0
	jbe	.L1259
	vmovss	.LC16(%rip), %xmm0
	jmp	.L680
	.p2align 4,,10
	.p2align 3
.L625:
	vucomiss	%xmm7, %xmm25
	ja	.L1137
	vucomiss	.LC46(%rip), %xmm7
	jbe	.L1260
	vmovss	.LC14(%rip), %xmm7
.L627:
	vmulss	%xmm7, %xmm2, %xmm7
	jmp	.L626
	.p2align 4,,10
	.p2align 3
.L1143:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L653
	.p2align 4,,10
	.p2align 3
.L1127:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L602
	.p2align 4,,10
	.p2align 3
.L1129:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L607
	.p2align 4,,10
	.p2align 3
.L1146:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L659
	.p2align 4,,10
	.p2align 3
.L1131:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L612
	.p2align 4,,10
	.p2align 3
.L1149:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L665
	.p2align 4,,10
	.p2align 3
.L1133:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L617
	.p2align 4,,10
	.p2align 3
.L1152:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L671
.L873:
	xorl	%esi, %esi
	xorl	%edx, %edx
	jmp	.L543
.L879:
	xorl	%r9d, %r9d
	xorl	%edx, %edx
	jmp	.L588
.L942:
	xorl	%r9d, %r9d
	xorl	%edx, %edx
	jmp	.L814
.L870:
	xorl	%esi, %esi
	xorl	%edx, %edx
	jmp	.L531
.L946:
	xorl	%esi, %esi
	xorl	%edx, %edx
	jmp	.L838
.L913:
	movq	$0, -56(%rsp)
	movq	%rax, %r9
	xorl	%edx, %edx
	jmp	.L691
.L933:
	movq	$0, -56(%rsp)
	movq	%rax, %r10
	xorl	%edx, %edx
	jmp	.L765
.L926:
	movq	$0, 8(%rsp)
	movq	%rax, %r9
	xorl	%edx, %edx
	jmp	.L728
.L937:
	xorl	%r9d, %r9d
	xorl	%edx, %edx
	jmp	.L789
.L876:
	xorl	%esi, %esi
	xorl	%edx, %edx
	jmp	.L562
.L896:
	xorl	%r9d, %r9d
	xorl	%edx, %edx
	jmp	.L635
.L1155:
	vmovss	.LC15(%rip), %xmm1
	jmp	.L677
.L1135:
	vmovss	.LC13(%rip), %xmm0
	jmp	.L622
.L1137:
	vmovss	.LC13(%rip), %xmm7
	jmp	.L627
.L1158:
	vmovss	.LC15(%rip), %xmm0
	jmp	.L680
.L1259:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm2
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm2
	vsubss	%xmm1, %xmm2, %xmm1
	vmovd	%xmm2, %esi
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %esi
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %esi
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm0
	vmulss	.LC69(%rip), %xmm0, %xmm0
	vmulss	.LC71(%rip), %xmm0, %xmm0
	jmp	.L680
.L1255:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L617
.L1254:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L671
.L1252:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L612
.L1253:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L665
.L1250:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L607
.L1251:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L659
.L1248:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L653
.L1249:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L602
.L1246:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L647
.L1247:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L597
.L1228:
	vmovss	.LC26(%rip), %xmm16
	vmovaps	%xmm15, %xmm19
	vfmadd132ss	.LC24(%rip), %xmm16, %xmm19
	vsubss	%xmm16, %xmm19, %xmm16
	vmovd	%xmm19, %r14d
	vfnmadd231ss	.LC30(%rip), %xmm16, %xmm15
	leal	-1262485377(%r14), %r9d
	vfmadd231ss	.LC32(%rip), %xmm16, %xmm15
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm16
	vfmadd213ss	.LC36(%rip), %xmm15, %xmm16
	vmovd	%r9d, %xmm31
	vfmadd213ss	.LC38(%rip), %xmm15, %xmm16
	vfmadd213ss	.LC40(%rip), %xmm15, %xmm16
	vfmadd213ss	.LC42(%rip), %xmm15, %xmm16
	vfmadd132ss	%xmm15, %xmm5, %xmm16
	vmulss	%xmm15, %xmm16, %xmm16
	vfmadd132ss	%xmm16, %xmm15, %xmm15
	vaddss	%xmm3, %xmm15, %xmm15
	vmulss	%xmm31, %xmm15, %xmm15
	jmp	.L716
.L1203:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm7, %xmm1, %xmm2
	vdivss	%xmm2, %xmm1, %xmm1
	jmp	.L848
.L1243:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm17, %xmm18
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm18
	vsubss	%xmm1, %xmm18, %xmm1
	vmovd	%xmm18, %r14d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm17
	leal	-1262485377(%r14), %r9d
	vfmadd132ss	.LC32(%rip), %xmm17, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm17
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm17
	vmovd	%r9d, %xmm31
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm17
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm17
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm17
	vfmadd132ss	%xmm1, %xmm5, %xmm17
	vmulss	%xmm17, %xmm1, %xmm17
	vfmadd132ss	%xmm17, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm31, %xmm1, %xmm1
	jmp	.L706
.L1202:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm7, %xmm1, %xmm2
	vdivss	%xmm2, %xmm1, %xmm1
	jmp	.L845
.L1258:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm1, %xmm3
	vsubss	%xmm1, %xmm3, %xmm1
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%r9d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm6, %xmm0
	jmp	.L622
.L1260:
	vmovss	.LC26(%rip), %xmm0
	vmovaps	%xmm7, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm0, %xmm3
	vmovss	.LC34(%rip), %xmm1
	vsubss	%xmm0, %xmm3, %xmm0
	vmovd	%xmm3, %esi
	vfnmadd231ss	.LC30(%rip), %xmm0, %xmm7
	subl	$1262485377, %esi
	vfmadd132ss	.LC32(%rip), %xmm7, %xmm0
	sall	$23, %esi
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC18(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC13(%rip), %xmm0, %xmm7
	jmp	.L627
.L1204:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm7, %xmm1, %xmm2
	vdivss	%xmm2, %xmm1, %xmm1
	jmp	.L851
.L1205:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm7
	vdivss	%xmm7, %xmm1, %xmm1
	jmp	.L854
.L1233:
	vmovss	.LC26(%rip), %xmm0
	vmovaps	%xmm2, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm0, %xmm3
	vmovss	.LC44(%rip), %xmm9
	vsubss	%xmm0, %xmm3, %xmm0
	vmovd	%xmm3, %esi
	vmovss	.LC18(%rip), %xmm3
	vfnmadd231ss	.LC30(%rip), %xmm0, %xmm2
	subl	$1262485377, %esi
	vfmadd132ss	.LC32(%rip), %xmm2, %xmm0
	sall	$23, %esi
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm2
	vmovd	%esi, %xmm5
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm2
	vfmadd132ss	%xmm0, %xmm9, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vaddss	%xmm3, %xmm0, %xmm2
	vmulss	%xmm5, %xmm2, %xmm2
	vaddss	%xmm3, %xmm2, %xmm0
	vcomiss	.LC148(%rip), %xmm0
	vsubss	%xmm3, %xmm0, %xmm3
	jbe	.L1197
	jmp	.L805
.L1245:
	vmovss	.LC26(%rip), %xmm17
	vmovaps	%xmm1, %xmm19
	vfmadd132ss	.LC24(%rip), %xmm17, %xmm19
	vsubss	%xmm17, %xmm19, %xmm17
	vmovd	%xmm19, %r14d
	vfnmadd231ss	.LC30(%rip), %xmm17, %xmm1
	leal	-1262485377(%r14), %r9d
	vfmadd231ss	.LC32(%rip), %xmm17, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm17
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm17
	vmovd	%r9d, %xmm31
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm17
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm17
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm17
	vfmadd132ss	%xmm1, %xmm5, %xmm17
	vmulss	%xmm17, %xmm1, %xmm17
	vfmadd132ss	%xmm17, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm31, %xmm1, %xmm1
	jmp	.L701
.L1241:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm2, %xmm5
	vfnmadd132ss	.LC24(%rip), %xmm1, %xmm5
	vsubss	%xmm1, %xmm5, %xmm1
	vmovd	%xmm5, %r10d
	subl	$1262485377, %r10d
	sall	$23, %r10d
	vmovaps	%xmm1, %xmm3
	vmovd	%r10d, %xmm5
	vfnmsub132ss	.LC30(%rip), %xmm2, %xmm3
	vfmadd132ss	.LC32(%rip), %xmm3, %xmm1
	vmovss	.LC34(%rip), %xmm3
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm3
	vmulss	%xmm3, %xmm1, %xmm3
	vfmadd132ss	%xmm3, %xmm1, %xmm1
	vaddss	%xmm6, %xmm1, %xmm3
	vfmadd132ss	%xmm5, %xmm6, %xmm3
	vdivss	%xmm3, %xmm6, %xmm3
	vsubss	%xmm3, %xmm6, %xmm1
	vmulss	%xmm3, %xmm2, %xmm5
	vmulss	%xmm2, %xmm1, %xmm1
	jmp	.L775
.L1231:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm2, %xmm5
	vfnmadd132ss	.LC24(%rip), %xmm1, %xmm5
	vsubss	%xmm1, %xmm5, %xmm1
	vmovd	%xmm5, %r10d
	subl	$1262485377, %r10d
	sall	$23, %r10d
	vmovaps	%xmm1, %xmm3
	vmovd	%r10d, %xmm7
	vfnmsub132ss	.LC30(%rip), %xmm2, %xmm3
	vfmadd132ss	.LC32(%rip), %xmm3, %xmm1
	vmovss	.LC34(%rip), %xmm3
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm3
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm3
	vmulss	%xmm1, %xmm3, %xmm3
	vfmadd132ss	%xmm3, %xmm1, %xmm1
	vaddss	%xmm8, %xmm1, %xmm3
	vfmadd132ss	%xmm7, %xmm8, %xmm3
	vdivss	%xmm3, %xmm8, %xmm3
	vsubss	%xmm3, %xmm8, %xmm1
	vmulss	%xmm2, %xmm3, %xmm5
	vmulss	%xmm2, %xmm1, %xmm1
	jmp	.L779
.L1206:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm7, %xmm1, %xmm2
	vdivss	%xmm2, %xmm1, %xmm1
	jmp	.L857
.L1207:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfnmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmsub231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm1, %xmm2
	vmovss	.LC18(%rip), %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm7
	vdivss	%xmm7, %xmm1, %xmm1
	jmp	.L860
.L1227:
	vmovss	.LC26(%rip), %xmm16
	vmovaps	%xmm15, %xmm18
	vfmadd132ss	.LC24(%rip), %xmm16, %xmm18
	vsubss	%xmm16, %xmm18, %xmm16
	vmovd	%xmm18, %r14d
	vfnmadd231ss	.LC30(%rip), %xmm16, %xmm15
	leal	-1262485377(%r14), %r9d
	vfmadd231ss	.LC32(%rip), %xmm16, %xmm15
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm16
	vfmadd213ss	.LC36(%rip), %xmm15, %xmm16
	vmovd	%r9d, %xmm31
	vfmadd213ss	.LC38(%rip), %xmm15, %xmm16
	vfmadd213ss	.LC40(%rip), %xmm15, %xmm16
	vfmadd213ss	.LC42(%rip), %xmm15, %xmm16
	vfmadd132ss	%xmm15, %xmm5, %xmm16
	vmulss	%xmm15, %xmm16, %xmm16
	vfmadd132ss	%xmm16, %xmm15, %xmm15
	vaddss	%xmm3, %xmm15, %xmm15
	vmulss	%xmm31, %xmm15, %xmm15
	jmp	.L711
.L1237:
	vmovss	.LC26(%rip), %xmm18
	vmovaps	%xmm0, %xmm19
	vfmadd132ss	.LC24(%rip), %xmm18, %xmm19
	vsubss	%xmm18, %xmm19, %xmm18
	vmovd	%xmm19, %r15d
	vfnmadd231ss	.LC30(%rip), %xmm18, %xmm0
	leal	-1262485377(%r15), %r9d
	vfmadd231ss	.LC32(%rip), %xmm18, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm18
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm18
	vfmadd132ss	%xmm0, %xmm3, %xmm18
	vmulss	%xmm0, %xmm18, %xmm18
	vfmadd132ss	%xmm18, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm18
	vmovd	%r9d, %xmm0
	vfmadd132ss	%xmm0, %xmm2, %xmm18
	vmovss	.LC1(%rip), %xmm0
	vdivss	%xmm18, %xmm0, %xmm0
	vsubss	%xmm0, %xmm2, %xmm0
	jmp	.L750
.L1242:
	vmovss	.LC26(%rip), %xmm18
	vmovaps	%xmm0, %xmm19
	vfmadd132ss	.LC24(%rip), %xmm18, %xmm19
	vsubss	%xmm18, %xmm19, %xmm18
	vmovd	%xmm19, %r15d
	vfnmadd231ss	.LC30(%rip), %xmm18, %xmm0
	leal	-1262485377(%r15), %r9d
	vfmadd231ss	.LC32(%rip), %xmm18, %xmm0
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm18
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm18
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm18
	vfmadd132ss	%xmm0, %xmm3, %xmm18
	vmulss	%xmm18, %xmm0, %xmm18
	vfmadd132ss	%xmm18, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm18
	vmovd	%r9d, %xmm0
	vfmadd132ss	%xmm0, %xmm2, %xmm18
	vmovss	.LC1(%rip), %xmm0
	vdivss	%xmm18, %xmm0, %xmm0
	vsubss	%xmm0, %xmm2, %xmm0
	jmp	.L742
.L1257:
	vmovss	.LC26(%rip), %xmm2
	vmovaps	%xmm1, %xmm3
	vfmadd132ss	.LC24(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r9d
	vfnmadd231ss	.LC30(%rip), %xmm2, %xmm1
	subl	$1262485377, %r9d
	vfmadd231ss	.LC32(%rip), %xmm2, %xmm1
	sall	$23, %r9d
	vmovss	.LC34(%rip), %xmm2
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm2
	vmovd	%r9d, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	.LC18(%rip), %xmm1, %xmm1
	vfmadd213ss	.LC13(%rip), %xmm7, %xmm1
	vmulss	.LC69(%rip), %xmm1, %xmm1
	vmulss	.LC71(%rip), %xmm1, %xmm1
	jmp	.L677
.L1235:
	vmovss	.LC26(%rip), %xmm4
	vmovaps	%xmm2, %xmm12
	vfmadd132ss	.LC24(%rip), %xmm4, %xmm12
	vsubss	%xmm4, %xmm12, %xmm4
	vmovd	%xmm12, %esi
	vfnmadd231ss	.LC30(%rip), %xmm4, %xmm2
	subl	$1262485377, %esi
	vfmadd231ss	.LC32(%rip), %xmm4, %xmm2
	sall	$23, %esi
	vmovss	.LC34(%rip), %xmm4
	vfmadd213ss	.LC36(%rip), %xmm2, %xmm4
	vmovd	%esi, %xmm12
	vfmadd213ss	.LC38(%rip), %xmm2, %xmm4
	vfmadd213ss	.LC40(%rip), %xmm2, %xmm4
	vfmadd213ss	.LC42(%rip), %xmm2, %xmm4
	vfmadd213ss	.LC44(%rip), %xmm2, %xmm4
	vmulss	%xmm4, %xmm2, %xmm4
	vfmadd132ss	%xmm2, %xmm2, %xmm4
	vmovss	.LC18(%rip), %xmm2
	vaddss	%xmm2, %xmm4, %xmm4
	vfmadd132ss	%xmm12, %xmm2, %xmm4
	vmovss	.LC1(%rip), %xmm12
	vdivss	%xmm4, %xmm12, %xmm4
	vsubss	%xmm4, %xmm2, %xmm2
	jmp	.L829
.L1256:
	vmovss	.LC26(%rip), %xmm1
	vmovaps	%xmm0, %xmm2
	vfnmadd132ss	.LC24(%rip), %xmm1, %xmm2
	vsubss	%xmm1, %xmm2, %xmm1
	vmovd	%xmm2, %esi
	vfnmsub231ss	.LC30(%rip), %xmm1, %xmm0
	subl	$1262485377, %esi
	vfmadd231ss	.LC32(%rip), %xmm1, %xmm0
	sall	$23, %esi
	vmovss	.LC34(%rip), %xmm1
	vfmadd213ss	.LC36(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm7
	vfmadd213ss	.LC38(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC40(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC42(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC44(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm0, %xmm0, %xmm1
	vmovss	.LC18(%rip), %xmm0
	vaddss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm7, %xmm0, %xmm1
	vdivss	%xmm1, %xmm0, %xmm0
	jmp	.L864
	.cfi_endproc
.LFE15:
	.size	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, .-_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf:
.LFB21:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %rax
	movq	%rsi, %r10
	movq	%rdx, %rsi
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	movq	%rcx, %rdx
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movl	88(%rsp), %ebp
	movq	56(%rsp), %rcx
	movq	64(%rsp), %rdi
	movq	72(%rsp), %rbx
	movq	80(%rsp), %r11
	cmpl	$10, %ebp
	ja	.L1376
	leaq	.L1264(%rip), %r12
	movslq	(%r12,%rbp,4), %rbp
	addq	%r12, %rbp
	testq	%r10, %r10
	jmp	*%rbp
	.section	.rodata
	.align 4
	.align 4
.L1264:
	.long	.L1274-.L1264
	.long	.L1273-.L1264
	.long	.L1272-.L1264
	.long	.L1271-.L1264
	.long	.L1270-.L1264
	.long	.L1269-.L1264
	.long	.L1268-.L1264
	.long	.L1267-.L1264
	.long	.L1266-.L1264
	.long	.L1265-.L1264
	.long	.L1263-.L1264
	.text
	.p2align 4,,10
	.p2align 3
.L1269:
	jle	.L1376
	leaq	0(,%rsi,4), %r14
	movq	%r10, -8(%rsp)
	xorl	%r13d, %r13d
	movq	%rdi, %r10
	vmovq	%r14, %xmm1
	movq	%rbx, 72(%rsp)
	movq	%rcx, %rdi
	xorl	%r12d, %r12d
	vmovq	%xmm1, %r15
	xorl	%r14d, %r14d
	movq	%rax, %rcx
	movq	%rdx, %rbx
	vmovq	%r9, %xmm1
	.p2align 4,,10
	.p2align 3
.L1316:
	xorl	%eax, %eax
	leaq	(%r8,%r12,4), %r9
	testq	%r8, %r8
	cmove	%rax, %r9
	xorl	%ebp, %ebp
	testq	%rsi, %rsi
	jle	.L1317
	vmovq	%r8, %xmm5
	movq	%r9, %r8
	.p2align 4,,10
	.p2align 3
.L1315:
	movslq	(%rdi,%rbp,4), %rdx
	movslq	(%r11,%rbp,4), %rax
	leaq	(%rdx,%r12), %r9
	addq	%r13, %rax
	vmovss	(%rbx,%r9,4), %xmm0
	vsubss	(%r10,%rax,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r8,%rdx,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rcx,%rbp,4)
	addq	$1, %rbp
	cmpq	%rbp, %rsi
	jne	.L1315
	vmovq	%xmm5, %r8
.L1317:
	vmovq	%xmm1, %rax
	addq	$1, %r14
	addq	72(%rsp), %r13
	addq	%r15, %rcx
	addq	%rax, %r12
	cmpq	%r14, -8(%rsp)
	jne	.L1316
.L1376:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L1265:
	.cfi_restore_state
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	vmovss	.LC18(%rip), %xmm3
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	xorl	%r14d, %r14d
	leaq	0(,%rsi,4), %r15
	.p2align 4,,10
	.p2align 3
.L1334:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1333:
	movslq	(%rcx,%r8,4), %rbp
	addq	%r12, %rbp
	vmovss	(%rdx,%rbp,4), %xmm0
	movslq	(%r11,%r8,4), %rbp
	vmovaps	%xmm0, %xmm1
	addq	%r13, %rbp
	vfnmadd132ss	%xmm0, %xmm3, %xmm1
	vsubss	(%rdi,%rbp,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1333
	addq	$1, %r14
	addq	%r9, %r12
	addq	%rbx, %r13
	addq	%r15, %rax
	cmpq	%r14, %r10
	jne	.L1334
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1263:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	vmovss	.LC18(%rip), %xmm3
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	xorl	%r14d, %r14d
	leaq	0(,%rsi,4), %r15
	.p2align 4,,10
	.p2align 3
.L1337:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1336:
	movslq	(%rcx,%r8,4), %rbp
	addq	%r12, %rbp
	vmovss	(%rdx,%rbp,4), %xmm2
	movslq	(%r11,%r8,4), %rbp
	vsubss	%xmm2, %xmm3, %xmm1
	addq	%r13, %rbp
	vsubss	(%rdi,%rbp,4), %xmm2, %xmm0
	vmulss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1336
	addq	$1, %r14
	addq	%r9, %r12
	addq	%rbx, %r13
	addq	%r15, %rax
	cmpq	%r14, %r10
	jne	.L1337
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1274:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	vmovq	%r9, %xmm7
	xorl	%r12d, %r12d
	xorl	%ebp, %ebp
	xorl	%r13d, %r13d
	leaq	0(,%rsi,4), %r14
	movq	%rdx, %r9
	.p2align 4,,10
	.p2align 3
.L1288:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1287:
	movslq	(%rcx,%r8,4), %r15
	leaq	(%r15,%rbp), %rdx
	movslq	(%r11,%r8,4), %r15
	vmovss	(%r9,%rdx,4), %xmm0
	addq	%r12, %r15
	vsubss	(%rdi,%r15,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1287
	vmovq	%xmm7, %rdx
	addq	$1, %r13
	addq	%rbx, %r12
	addq	%r14, %rax
	addq	%rdx, %rbp
	cmpq	%r13, %r10
	jne	.L1288
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1273:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	vxorps	%xmm2, %xmm2, %xmm2
	xorl	%r14d, %r14d
	leaq	0(,%rsi,4), %rbp
	.p2align 4,,10
	.p2align 3
.L1290:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1292:
	movslq	(%rcx,%r8,4), %r15
	addq	%r12, %r15
	vmovss	(%rdx,%r15,4), %xmm1
	movslq	(%r11,%r8,4), %r15
	addq	%r13, %r15
	vcomiss	%xmm2, %xmm1
	vsubss	(%rdi,%r15,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1291
	vmulss	%xmm2, %xmm0, %xmm0
.L1291:
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1292
	addq	$1, %r14
	addq	%rbp, %rax
	addq	%r9, %r12
	addq	%rbx, %r13
	cmpq	%r14, %r10
	jne	.L1290
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1272:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	vxorps	%xmm3, %xmm3, %xmm3
	xorl	%r14d, %r14d
	leaq	0(,%rsi,4), %rbp
	.p2align 4,,10
	.p2align 3
.L1294:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1299:
	movslq	(%rcx,%r8,4), %r15
	addq	%r12, %r15
	vmovss	(%rdx,%r15,4), %xmm2
	movslq	(%r11,%r8,4), %r15
	addq	%r13, %r15
	vucomiss	%xmm3, %xmm2
	vsubss	(%rdi,%r15,4), %xmm2, %xmm1
	vaddss	%xmm1, %xmm1, %xmm1
	ja	.L1370
	vmulss	%xmm1, %xmm0, %xmm1
	vmovss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1299
.L1298:
	addq	$1, %r14
	addq	%rbp, %rax
	addq	%r9, %r12
	addq	%rbx, %r13
	cmpq	%r14, %r10
	jne	.L1294
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1271:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	vxorps	%xmm3, %xmm3, %xmm3
	xorl	%r14d, %r14d
	leaq	0(,%rsi,4), %r15
	.p2align 4,,10
	.p2align 3
.L1301:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1306:
	movslq	(%rcx,%r8,4), %rbp
	addq	%r12, %rbp
	vmovss	(%rdx,%rbp,4), %xmm1
	movslq	(%r11,%r8,4), %rbp
	addq	%r13, %rbp
	vucomiss	%xmm3, %xmm1
	vsubss	(%rdi,%rbp,4), %xmm1, %xmm2
	vaddss	%xmm2, %xmm2, %xmm2
	ja	.L1371
	vaddss	%xmm1, %xmm0, %xmm1
	vmulss	%xmm2, %xmm1, %xmm1
	vmovss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1306
.L1305:
	addq	$1, %r14
	addq	%r15, %rax
	addq	%r9, %r12
	addq	%rbx, %r13
	cmpq	%r14, %r10
	jne	.L1301
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1270:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	leaq	0(,%rsi,4), %r15
	xorl	%r12d, %r12d
	xorl	%ebp, %ebp
	xorl	%r13d, %r13d
	vmovss	.LC71(%rip), %xmm4
	vxorps	%xmm2, %xmm2, %xmm2
	vmovss	.LC179(%rip), %xmm3
	.p2align 4,,10
	.p2align 3
.L1308:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1313:
	movslq	(%rcx,%r8,4), %r14
	addq	%rbp, %r14
	vmovss	(%rdx,%r14,4), %xmm1
	movslq	(%r11,%r8,4), %r14
	addq	%r12, %r14
	vucomiss	%xmm2, %xmm1
	vsubss	(%rdi,%r14,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1372
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm0, %xmm1, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1313
.L1312:
	addq	$1, %r13
	addq	%r15, %rax
	addq	%r9, %rbp
	addq	%rbx, %r12
	cmpq	%r13, %r10
	jne	.L1308
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1268:
	jle	.L1376
	leaq	0(,%rsi,4), %r14
	movq	%r10, -8(%rsp)
	xorl	%r13d, %r13d
	movq	%rdi, %r10
	vmovq	%r14, %xmm1
	movq	%rbx, 72(%rsp)
	movq	%rcx, %rdi
	xorl	%r12d, %r12d
	vmovq	%xmm1, %r15
	xorl	%r14d, %r14d
	movq	%rax, %rcx
	movq	%rdx, %rbx
	vmovq	%r9, %xmm1
	.p2align 4,,10
	.p2align 3
.L1320:
	xorl	%eax, %eax
	leaq	(%r8,%r12,4), %r9
	testq	%r8, %r8
	cmove	%rax, %r9
	xorl	%ebp, %ebp
	testq	%rsi, %rsi
	jle	.L1321
	vmovq	%r8, %xmm6
	movq	%r9, %r8
	.p2align 4,,10
	.p2align 3
.L1319:
	movslq	(%rdi,%rbp,4), %rdx
	movslq	(%r11,%rbp,4), %rax
	leaq	(%rdx,%r12), %r9
	addq	%r13, %rax
	vmovss	(%rbx,%r9,4), %xmm0
	vsubss	(%r10,%rax,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r8,%rdx,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rcx,%rbp,4)
	addq	$1, %rbp
	cmpq	%rbp, %rsi
	jne	.L1319
	vmovq	%xmm6, %r8
.L1321:
	vmovq	%xmm1, %rax
	addq	$1, %r14
	addq	72(%rsp), %r13
	addq	%r15, %rcx
	addq	%rax, %r12
	cmpq	%r14, -8(%rsp)
	jne	.L1320
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1267:
	jle	.L1376
	leaq	0(,%rsi,4), %r14
	movq	%r10, -8(%rsp)
	xorl	%r13d, %r13d
	movq	%rdi, %r10
	vmovq	%r14, %xmm1
	movq	%rbx, 72(%rsp)
	movq	%rcx, %rdi
	xorl	%r12d, %r12d
	vmovq	%xmm1, %r15
	xorl	%r14d, %r14d
	movq	%rax, %rcx
	movq	%rdx, %rbx
	vmovq	%r9, %xmm1
	.p2align 4,,10
	.p2align 3
.L1324:
	xorl	%eax, %eax
	leaq	(%r8,%r12,4), %r9
	testq	%r8, %r8
	cmove	%rax, %r9
	xorl	%ebp, %ebp
	testq	%rsi, %rsi
	jle	.L1325
	vmovq	%r8, %xmm7
	movq	%r9, %r8
	.p2align 4,,10
	.p2align 3
.L1323:
	movslq	(%rdi,%rbp,4), %rdx
	movslq	(%r11,%rbp,4), %rax
	leaq	(%rdx,%r12), %r9
	addq	%r13, %rax
	vmovss	(%rbx,%r9,4), %xmm0
	vsubss	(%r10,%rax,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r8,%rdx,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rcx,%rbp,4)
	addq	$1, %rbp
	cmpq	%rbp, %rsi
	jne	.L1323
	vmovq	%xmm7, %r8
.L1325:
	vmovq	%xmm1, %rax
	addq	$1, %r14
	addq	72(%rsp), %r13
	addq	%r15, %rcx
	addq	%rax, %r12
	cmpq	%r14, -8(%rsp)
	jne	.L1324
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1266:
	jle	.L1376
	testq	%rsi, %rsi
	jle	.L1376
	vmovss	.LC141(%rip), %xmm3
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	xorl	%r14d, %r14d
	vmovss	.LC180(%rip), %xmm2
	leaq	0(,%rsi,4), %rbp
	.p2align 4,,10
	.p2align 3
.L1327:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1331:
	movslq	(%rcx,%r8,4), %r15
	addq	%r12, %r15
	vmovss	(%rdx,%r15,4), %xmm1
	movslq	(%r11,%r8,4), %r15
	addq	%r13, %r15
	vucomiss	.LC139(%rip), %xmm1
	vsubss	(%rdi,%r15,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1328
	vucomiss	%xmm1, %xmm3
	jbe	.L1330
	vmulss	%xmm2, %xmm0, %xmm0
.L1328:
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1331
	addq	$1, %r14
	addq	%rbp, %rax
	addq	%r9, %r12
	addq	%rbx, %r13
	cmpq	%r14, %r10
	jne	.L1327
	jmp	.L1376
	.p2align 4,,10
	.p2align 3
.L1372:
	vmulss	%xmm4, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1313
	jmp	.L1312
	.p2align 4,,10
	.p2align 3
.L1371:
	vmovss	%xmm2, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1306
	jmp	.L1305
	.p2align 4,,10
	.p2align 3
.L1370:
	vmovss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L1299
	jmp	.L1298
.L1330:
	vmovss	.LC26(%rip), %xmm4
	vmovaps	%xmm1, %xmm5
	vfnmadd132ss	.LC24(%rip), %xmm4, %xmm5
	vsubss	%xmm4, %xmm5, %xmm4
	vmovd	%xmm5, %r15d
	vfnmsub231ss	.LC30(%rip), %xmm4, %xmm1
	subl	$1262485377, %r15d
	vfmadd231ss	.LC32(%rip), %xmm4, %xmm1
	sall	$23, %r15d
	vmovss	.LC34(%rip), %xmm4
	vfmadd213ss	.LC36(%rip), %xmm1, %xmm4
	vmovd	%r15d, %xmm6
	vfmadd213ss	.LC38(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC40(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC42(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC44(%rip), %xmm1, %xmm4
	vmulss	%xmm1, %xmm4, %xmm4
	vfmadd132ss	%xmm4, %xmm1, %xmm1
	vmovss	.LC18(%rip), %xmm4
	vaddss	%xmm4, %xmm1, %xmm1
	vfnmadd132ss	%xmm1, %xmm4, %xmm6
	vmulss	%xmm6, %xmm0, %xmm0
	jmp	.L1328
	.cfi_endproc
.LFE21:
	.size	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf:
.LFB18:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdx, %r11
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-64, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movl	24(%rbp), %edx
	testl	%edx, %edx
	je	.L1740
	cmpl	$10, %edx
	ja	.L1740
	movq	%rcx, %rax
	leaq	.L1382(%rip), %rcx
	movq	%rsi, %rbx
	movq	%r9, %r13
	movslq	(%rcx,%rdx,4), %rdx
	vmovq	%rdi, %xmm21
	vmovd	%xmm0, %r15d
	addq	%rcx, %rdx
	jmp	*%rdx
	.section	.rodata
	.align 4
	.align 4
.L1382:
	.long	.L1740-.L1382
	.long	.L1391-.L1382
	.long	.L1390-.L1382
	.long	.L1389-.L1382
	.long	.L1388-.L1382
	.long	.L1387-.L1382
	.long	.L1386-.L1382
	.long	.L1385-.L1382
	.long	.L1384-.L1382
	.long	.L1383-.L1382
	.long	.L1381-.L1382
	.text
.L1387:
	testq	%rsi, %rsi
	jle	.L1740
	vmovq	%xmm21, %rax
	leaq	-1(%r11), %r12
	salq	$2, %r13
	xorl	%esi, %esi
	addq	$64, %rax
	movq	%r8, %r10
	xorl	%edi, %edi
	andq	$-16, %r12
	vmovq	%rax, %xmm1
	vmovq	%xmm21, %r14
.L1545:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%r10, %rcx
	testq	%r11, %r11
	jle	.L1547
	vmovq	%xmm1, %r9
	leaq	(%r12,%rsi), %r15
	movq	16(%rbp), %rdx
	leaq	(%r9,%r15,4), %r15
	leaq	(%r14,%rsi,4), %rax
	movq	%rsi, %r9
	.p2align 4,,10
	.p2align 3
.L1546:
	movslq	4(%rdx), %rsi
	vmovss	(%rax), %xmm16
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rsi,4), %xmm15
	movslq	-56(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm14
	movslq	-52(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm13
	movslq	-48(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm12
	movslq	-44(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm11
	movslq	-40(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm10
	movslq	-36(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm9
	movslq	-32(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm8
	movslq	-28(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm7
	movslq	-24(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm6
	movslq	-20(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm5
	movslq	-16(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm4
	movslq	-12(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm3
	movslq	-8(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm2
	movslq	-4(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	vmulss	(%rcx,%rsi,4), %xmm16, %xmm16
	vmulss	-60(%rax), %xmm15, %xmm15
	vmulss	-56(%rax), %xmm14, %xmm14
	vmulss	-52(%rax), %xmm13, %xmm13
	vmulss	-48(%rax), %xmm12, %xmm12
	vmulss	-44(%rax), %xmm11, %xmm11
	vmovss	%xmm16, -64(%rax)
	vmulss	-40(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -60(%rax)
	vmulss	-36(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -56(%rax)
	vmulss	-32(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -52(%rax)
	vmulss	-28(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -48(%rax)
	vmulss	-24(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -44(%rax)
	vmulss	-20(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -40(%rax)
	vmulss	-16(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -36(%rax)
	vmulss	-12(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -32(%rax)
	vmulss	-8(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm6, -24(%rax)
	vmovss	%xmm5, -20(%rax)
	vmovss	%xmm4, -16(%rax)
	vmovss	%xmm3, -12(%rax)
	vmovss	%xmm2, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%r15, %rax
	jne	.L1546
	movq	%r9, %rsi
.L1547:
	addq	$1, %rdi
	addq	%r13, %r10
	addq	%r11, %rsi
	cmpq	%rdi, %rbx
	jne	.L1545
.L1740:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L1381:
	.cfi_restore_state
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	leaq	-1(%r11), %rcx
	vmovq	%xmm21, %rdx
	xorl	%esi, %esi
	xorl	%edi, %edi
	addq	$64, %rdx
	andq	$-16, %rcx
	vmovq	%xmm21, %r15
	xorl	%r8d, %r8d
	vmovss	.LC18(%rip), %xmm0
	movq	%rcx, %r9
	movq	%rdx, %r10
.L1567:
	leaq	(%r9,%rdi), %r12
	movq	16(%rbp), %rcx
	leaq	(%r15,%rdi,4), %rdx
	leaq	(%r10,%r12,4), %r14
	.p2align 4,,10
	.p2align 3
.L1566:
	movslq	(%rcx), %r12
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm19
	movslq	-60(%rcx), %r12
	addq	%rsi, %r12
	vsubss	%xmm19, %xmm0, %xmm1
	vmovss	(%rax,%r12,4), %xmm18
	movslq	-56(%rcx), %r12
	vmulss	%xmm19, %xmm1, %xmm1
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm17
	movslq	-52(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm16
	movslq	-48(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm15
	movslq	-44(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm14
	movslq	-40(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm13
	movslq	-36(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm12
	movslq	-32(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm11
	movslq	-28(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm10
	movslq	-24(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm9
	movslq	-20(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm8
	movslq	-16(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm7
	movslq	-12(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm5
	movslq	-8(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm4
	movslq	-4(%rcx), %r12
	addq	%rsi, %r12
	vmovss	(%rax,%r12,4), %xmm3
	vmulss	-64(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -64(%rdx)
	vsubss	%xmm18, %xmm0, %xmm1
	vmulss	%xmm18, %xmm1, %xmm1
	vmulss	-60(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -60(%rdx)
	vsubss	%xmm17, %xmm0, %xmm1
	vmulss	%xmm17, %xmm1, %xmm1
	vmulss	-56(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -56(%rdx)
	vsubss	%xmm16, %xmm0, %xmm1
	vmulss	%xmm16, %xmm1, %xmm1
	vmulss	-52(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -52(%rdx)
	vsubss	%xmm15, %xmm0, %xmm1
	vmulss	%xmm15, %xmm1, %xmm1
	vmulss	-48(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -48(%rdx)
	vsubss	%xmm14, %xmm0, %xmm1
	vmulss	%xmm14, %xmm1, %xmm1
	vmulss	-44(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -44(%rdx)
	vsubss	%xmm13, %xmm0, %xmm1
	vmulss	%xmm13, %xmm1, %xmm1
	vmulss	-40(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -40(%rdx)
	vsubss	%xmm12, %xmm0, %xmm1
	vmulss	%xmm12, %xmm1, %xmm1
	vmulss	-36(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -36(%rdx)
	vsubss	%xmm11, %xmm0, %xmm1
	vmulss	%xmm11, %xmm1, %xmm1
	vmulss	-32(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -32(%rdx)
	vsubss	%xmm10, %xmm0, %xmm1
	vmulss	%xmm10, %xmm1, %xmm1
	vmulss	-28(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -28(%rdx)
	vsubss	%xmm9, %xmm0, %xmm1
	vmulss	%xmm9, %xmm1, %xmm1
	vmulss	-24(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -24(%rdx)
	vsubss	%xmm8, %xmm0, %xmm1
	vmulss	%xmm8, %xmm1, %xmm1
	vmulss	-20(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -20(%rdx)
	vsubss	%xmm7, %xmm0, %xmm1
	vmulss	%xmm7, %xmm1, %xmm1
	vmulss	-16(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -16(%rdx)
	vsubss	%xmm5, %xmm0, %xmm1
	vmulss	%xmm5, %xmm1, %xmm1
	vmulss	-12(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -12(%rdx)
	vsubss	%xmm4, %xmm0, %xmm1
	vmulss	%xmm4, %xmm1, %xmm1
	vmulss	-8(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -8(%rdx)
	vsubss	%xmm3, %xmm0, %xmm1
	vmulss	%xmm3, %xmm1, %xmm1
	vmulss	-4(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -4(%rdx)
	cmpq	%r14, %rdx
	jne	.L1566
	addq	$1, %r8
	addq	%r11, %rdi
	addq	%r13, %rsi
	cmpq	%r8, %rbx
	jne	.L1567
	jmp	.L1740
.L1391:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	leaq	-1(%r11), %rcx
	movq	16(%rbp), %r9
	xorl	%esi, %esi
	xorl	%r10d, %r10d
	movq	%rcx, -8(%rsp)
	movq	%rdi, %rcx
	xorl	%r12d, %r12d
	vmovss	.LC18(%rip), %xmm3
	addq	$64, %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	movq	%rcx, %r15
.L1404:
	movq	-8(%rsp), %r8
	movq	%r9, %rcx
	movq	%r9, %r14
	leaq	(%rdi,%r10,4), %rdx
	vmovss	.LC18(%rip), %xmm22
	andq	$-16, %r8
	addq	%r10, %r8
	leaq	(%r15,%r8,4), %r8
	movq	%r8, %r9
	.p2align 4,,10
	.p2align 3
.L1437:
	movslq	(%rcx), %r8
	vmovaps	%xmm22, %xmm4
	addq	$64, %rdx
	addq	$64, %rcx
	vmovss	.LC18(%rip), %xmm1
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm15
	movslq	-60(%rcx), %r8
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm14
	movslq	-56(%rcx), %r8
	vblendvps	%xmm15, %xmm0, %xmm3, %xmm15
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm13
	movslq	-52(%rcx), %r8
	vblendvps	%xmm14, %xmm0, %xmm3, %xmm14
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm12
	movslq	-48(%rcx), %r8
	vblendvps	%xmm13, %xmm0, %xmm3, %xmm13
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm11
	movslq	-44(%rcx), %r8
	vblendvps	%xmm12, %xmm0, %xmm3, %xmm12
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm10
	movslq	-40(%rcx), %r8
	vblendvps	%xmm11, %xmm0, %xmm3, %xmm11
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm9
	movslq	-36(%rcx), %r8
	vblendvps	%xmm10, %xmm0, %xmm3, %xmm10
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm8
	movslq	-32(%rcx), %r8
	vblendvps	%xmm9, %xmm0, %xmm3, %xmm9
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm7
	movslq	-28(%rcx), %r8
	vblendvps	%xmm8, %xmm0, %xmm3, %xmm8
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm5
	movslq	-24(%rcx), %r8
	vblendvps	%xmm7, %xmm0, %xmm4, %xmm7
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm4
	movslq	-20(%rcx), %r8
	vblendvps	%xmm5, %xmm0, %xmm1, %xmm5
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm2
	movslq	-16(%rcx), %r8
	vblendvps	%xmm4, %xmm0, %xmm1, %xmm4
	addq	%rsi, %r8
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm6
	movslq	-12(%rcx), %r8
	vblendvps	%xmm2, %xmm0, %xmm1, %xmm2
	addq	%rsi, %r8
	vblendvps	%xmm6, %xmm0, %xmm1, %xmm6
	vmovaps	%xmm6, %xmm18
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm6
	movslq	-8(%rcx), %r8
	addq	%rsi, %r8
	vblendvps	%xmm6, %xmm0, %xmm1, %xmm6
	vmovaps	%xmm6, %xmm17
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm6
	movslq	-4(%rcx), %r8
	addq	%rsi, %r8
	vblendvps	%xmm6, %xmm0, %xmm1, %xmm6
	vmovaps	%xmm6, %xmm16
	vcmpnltss	(%rax,%r8,4), %xmm0, %xmm6
	vmulss	-64(%rdx), %xmm15, %xmm15
	vmulss	-60(%rdx), %xmm14, %xmm14
	vmulss	-56(%rdx), %xmm13, %xmm13
	vblendvps	%xmm6, %xmm0, %xmm1, %xmm1
	vmulss	-52(%rdx), %xmm12, %xmm12
	vmulss	-48(%rdx), %xmm11, %xmm11
	vmulss	-44(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rdx)
	vmulss	-40(%rdx), %xmm9, %xmm9
	vmovss	%xmm14, -60(%rdx)
	vmulss	-36(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rdx)
	vmulss	-32(%rdx), %xmm7, %xmm7
	vmovss	%xmm12, -52(%rdx)
	vmulss	-28(%rdx), %xmm5, %xmm5
	vmovss	%xmm11, -48(%rdx)
	vmulss	-24(%rdx), %xmm4, %xmm4
	vmovss	%xmm10, -44(%rdx)
	vmulss	-20(%rdx), %xmm2, %xmm2
	vmovss	%xmm9, -40(%rdx)
	vmulss	-16(%rdx), %xmm18, %xmm18
	vmovss	%xmm8, -36(%rdx)
	vmulss	-12(%rdx), %xmm17, %xmm17
	vmovss	%xmm7, -32(%rdx)
	vmulss	-8(%rdx), %xmm16, %xmm16
	vmovss	%xmm5, -28(%rdx)
	vmulss	-4(%rdx), %xmm1, %xmm1
	vmovss	%xmm4, -24(%rdx)
	vmovss	%xmm2, -20(%rdx)
	vmovss	%xmm18, -16(%rdx)
	vmovss	%xmm17, -12(%rdx)
	vmovss	%xmm16, -8(%rdx)
	vmovss	%xmm1, -4(%rdx)
	cmpq	%rdx, %r9
	jne	.L1437
	addq	$1, %r12
	movq	%r14, %r9
	addq	%r11, %r10
	addq	%r13, %rsi
	cmpq	%r12, %rbx
	jne	.L1404
	jmp	.L1740
.L1390:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	movq	%rbx, -16(%rsp)
	xorl	%r9d, %r9d
	leaq	-1(%r11), %rcx
	addq	$64, %rdi
	movq	%r9, -8(%rsp)
	xorl	%esi, %esi
	xorl	%r14d, %r14d
	vmovq	%rdi, %xmm2
	movl	.LC18(%rip), %r8d
	vxorps	%xmm1, %xmm1, %xmm1
	vmovdqa64	%xmm21, %xmm15
	movq	%rcx, %r9
.L1439:
	movq	%r9, %rdi
	vmovq	%xmm15, %rbx
	movq	16(%rbp), %rcx
	movl	.LC18(%rip), %r12d
	andq	$-16, %rdi
	leaq	(%rbx,%r14,4), %rdx
	vmovq	%xmm2, %rbx
	addq	%r14, %rdi
	leaq	(%rbx,%rdi,4), %rbx
	movq	%rbx, %r10
	.p2align 4,,10
	.p2align 3
.L1472:
	movslq	(%rcx), %rdi
	movl	%r15d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	4(%rcx), %rdi
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	8(%rcx), %rdi
	vmovd	%ebx, %xmm17
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	12(%rcx), %rdi
	vmovd	%ebx, %xmm16
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	16(%rcx), %rdi
	vmovd	%ebx, %xmm14
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	20(%rcx), %rdi
	vmovd	%ebx, %xmm13
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	24(%rcx), %rdi
	vmovd	%ebx, %xmm12
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r8d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	28(%rcx), %rdi
	vmovd	%ebx, %xmm11
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r12d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movslq	32(%rcx), %rdi
	vmovd	%ebx, %xmm10
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%r12d, %ebx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm0
	movl	.LC18(%rip), %edi
	vmovd	%ebx, %xmm9
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm8
	movslq	36(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm7
	movslq	40(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm6
	movslq	44(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm5
	movslq	48(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm4
	movslq	52(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm3
	movslq	56(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm0
	movl	%r15d, %ebx
	vucomiss	%xmm1, %xmm0
	cmova	%edi, %ebx
	vmovd	%ebx, %xmm0
	movslq	60(%rcx), %rbx
	addq	%rsi, %rbx
	vmovss	(%rax,%rbx,4), %xmm18
	vmulss	36(%rdx), %xmm7, %xmm7
	vmulss	56(%rdx), %xmm0, %xmm0
	vmulss	(%rdx), %xmm17, %xmm17
	vucomiss	%xmm1, %xmm18
	vmulss	4(%rdx), %xmm16, %xmm16
	vmulss	8(%rdx), %xmm14, %xmm14
	vmulss	12(%rdx), %xmm13, %xmm13
	cmovbe	%r15d, %edi
	vmovss	%xmm7, 36(%rdx)
	addq	$64, %rdx
	vmovss	%xmm0, -8(%rdx)
	addq	$64, %rcx
	vmovd	%edi, %xmm7
	vmovss	%xmm17, -64(%rdx)
	vmulss	-48(%rdx), %xmm12, %xmm12
	vmovss	%xmm16, -60(%rdx)
	vmulss	-44(%rdx), %xmm11, %xmm11
	vmovss	%xmm14, -56(%rdx)
	vmulss	-40(%rdx), %xmm10, %xmm10
	vmovss	%xmm13, -52(%rdx)
	vmulss	-36(%rdx), %xmm9, %xmm9
	vmulss	-32(%rdx), %xmm8, %xmm8
	vmulss	-24(%rdx), %xmm6, %xmm6
	vmovss	%xmm12, -48(%rdx)
	vmulss	-20(%rdx), %xmm5, %xmm5
	vmovss	%xmm11, -44(%rdx)
	vmulss	-16(%rdx), %xmm4, %xmm4
	vmovss	%xmm10, -40(%rdx)
	vmulss	-12(%rdx), %xmm3, %xmm3
	vmovss	%xmm9, -36(%rdx)
	vmulss	-4(%rdx), %xmm7, %xmm0
	vmovss	%xmm8, -32(%rdx)
	vmovss	%xmm6, -24(%rdx)
	vmovss	%xmm5, -20(%rdx)
	vmovss	%xmm4, -16(%rdx)
	vmovss	%xmm3, -12(%rdx)
	vmovss	%xmm0, -4(%rdx)
	cmpq	%r10, %rdx
	jne	.L1472
	addq	$1, -8(%rsp)
	addq	%r11, %r14
	movq	-8(%rsp), %rbx
	addq	%r13, %rsi
	cmpq	%rbx, -16(%rsp)
	jne	.L1439
	jmp	.L1740
.L1389:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	movq	%rdi, %rcx
	xorl	%esi, %esi
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	addq	$64, %rcx
	leaq	-1(%r11), %r12
	vxorps	%xmm1, %xmm1, %xmm1
	movq	%rdi, %r14
	vmovss	.LC18(%rip), %xmm4
	vmovq	%rcx, %xmm2
	vmovdqa64	%xmm2, %xmm25
.L1474:
	movq	%r12, %rdi
	vmovq	%xmm25, %r9
	movq	16(%rbp), %rcx
	vmovss	.LC18(%rip), %xmm12
	andq	$-16, %rdi
	leaq	(%r14,%r8,4), %rdx
	addq	%r8, %rdi
	leaq	(%r9,%rdi,4), %r15
	movq	%r15, %r9
	jmp	.L1507
	.p2align 4,,10
	.p2align 3
.L1743:
	vaddss	%xmm11, %xmm0, %xmm11
.L1493:
	movslq	40(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm10
	vucomiss	%xmm1, %xmm10
	ja	.L1720
	vaddss	%xmm10, %xmm0, %xmm10
.L1495:
	movslq	44(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm9
	vucomiss	%xmm1, %xmm9
	ja	.L1721
	vaddss	%xmm9, %xmm0, %xmm9
.L1497:
	movslq	48(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm8
	vucomiss	%xmm1, %xmm8
	ja	.L1722
	vaddss	%xmm8, %xmm0, %xmm8
.L1499:
	movslq	52(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm7
	vucomiss	%xmm1, %xmm7
	ja	.L1723
	vaddss	%xmm7, %xmm0, %xmm7
.L1501:
	movslq	56(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm5
	vucomiss	%xmm1, %xmm5
	ja	.L1724
	vaddss	%xmm5, %xmm0, %xmm5
.L1503:
	vmovss	.LC18(%rip), %xmm2
	movslq	60(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm3
	vucomiss	%xmm1, %xmm3
	ja	.L1505
	vaddss	%xmm3, %xmm0, %xmm2
.L1505:
	vmulss	(%rdx), %xmm19, %xmm19
	vmovd	%edi, %xmm6
	addq	$64, %rdx
	addq	$64, %rcx
	vmulss	-60(%rdx), %xmm20, %xmm20
	vmulss	-56(%rdx), %xmm18, %xmm18
	vmulss	-52(%rdx), %xmm17, %xmm17
	vmulss	-48(%rdx), %xmm16, %xmm16
	vmulss	-44(%rdx), %xmm15, %xmm15
	vmovss	%xmm19, -64(%rdx)
	vmulss	-40(%rdx), %xmm14, %xmm14
	vmovss	%xmm20, -60(%rdx)
	vmulss	-36(%rdx), %xmm13, %xmm13
	vmovss	%xmm18, -56(%rdx)
	vmulss	-32(%rdx), %xmm6, %xmm3
	vmovss	%xmm17, -52(%rdx)
	vmulss	-28(%rdx), %xmm11, %xmm11
	vmovss	%xmm16, -48(%rdx)
	vmulss	-24(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -44(%rdx)
	vmulss	-20(%rdx), %xmm9, %xmm9
	vmovss	%xmm14, -40(%rdx)
	vmulss	-16(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -36(%rdx)
	vmulss	-12(%rdx), %xmm7, %xmm7
	vmovss	%xmm3, -32(%rdx)
	vmulss	-8(%rdx), %xmm5, %xmm5
	vmovss	%xmm11, -28(%rdx)
	vmulss	-4(%rdx), %xmm2, %xmm2
	vmovss	%xmm10, -24(%rdx)
	vmovss	%xmm9, -20(%rdx)
	vmovss	%xmm8, -16(%rdx)
	vmovss	%xmm7, -12(%rdx)
	vmovss	%xmm5, -8(%rdx)
	vmovss	%xmm2, -4(%rdx)
	cmpq	%r9, %rdx
	je	.L1742
.L1507:
	movslq	(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	4(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm19
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	8(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm20
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	12(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm18
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	16(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm17
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	20(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm16
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	24(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm15
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	28(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm14
	vmovss	(%rax,%rdi,4), %xmm3
	vmovd	%xmm4, %edi
	vucomiss	%xmm1, %xmm3
	vaddss	%xmm3, %xmm0, %xmm3
	vmovd	%xmm3, %r15d
	cmova	%edi, %r15d
	movslq	32(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%r15d, %xmm13
	vmovd	%xmm12, %r15d
	vmovss	(%rax,%rdi,4), %xmm3
	vaddss	%xmm3, %xmm0, %xmm5
	vucomiss	%xmm1, %xmm3
	vmovd	%xmm5, %edi
	cmova	%r15d, %edi
	movslq	36(%rcx), %r15
	addq	%rsi, %r15
	vmovss	(%rax,%r15,4), %xmm11
	vucomiss	%xmm1, %xmm11
	jbe	.L1743
	vmovss	.LC18(%rip), %xmm11
	jmp	.L1493
.L1388:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	movq	%rdi, %rcx
	movq	16(%rbp), %r8
	xorl	%esi, %esi
	xorl	%r10d, %r10d
	addq	$64, %rcx
	leaq	-1(%r11), %r9
	vxorps	%xmm0, %xmm0, %xmm0
	xorl	%r12d, %r12d
	vmovss	.LC71(%rip), %xmm18
	vmovdqa64	%xmm21, %xmm24
	movq	%rcx, %r15
	vmovss	.LC179(%rip), %xmm20
.L1509:
	vmovq	%xmm24, %rdi
	movq	%r8, 16(%rbp)
	movq	%r8, %rcx
	vmovss	.LC179(%rip), %xmm19
	leaq	(%rdi,%r10,4), %rdx
	movq	%r9, %rdi
	andq	$-16, %rdi
	addq	%r10, %rdi
	leaq	(%r15,%rdi,4), %rdi
	jmp	.L1542
	.p2align 4,,10
	.p2align 3
.L1745:
	vaddss	.LC179(%rip), %xmm12, %xmm12
.L1518:
	movslq	20(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm11
	vucomiss	%xmm0, %xmm11
	ja	.L1727
	vaddss	.LC179(%rip), %xmm11, %xmm11
.L1520:
	movslq	24(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm10
	vucomiss	%xmm0, %xmm10
	ja	.L1728
	vaddss	.LC179(%rip), %xmm10, %xmm10
.L1522:
	movslq	28(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm9
	vucomiss	%xmm0, %xmm9
	ja	.L1729
	vaddss	.LC179(%rip), %xmm9, %xmm9
.L1524:
	movslq	32(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm8
	vucomiss	%xmm0, %xmm8
	ja	.L1730
	vaddss	.LC179(%rip), %xmm8, %xmm8
.L1526:
	movslq	36(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm7
	vucomiss	%xmm0, %xmm7
	ja	.L1731
	vaddss	.LC179(%rip), %xmm7, %xmm7
.L1528:
	movslq	40(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm6
	vucomiss	%xmm0, %xmm6
	ja	.L1732
	vaddss	.LC179(%rip), %xmm6, %xmm6
.L1530:
	movslq	44(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm5
	vucomiss	%xmm0, %xmm5
	ja	.L1733
	vaddss	.LC179(%rip), %xmm5, %xmm5
.L1532:
	movslq	48(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm4
	vucomiss	%xmm0, %xmm4
	ja	.L1734
	vaddss	.LC179(%rip), %xmm4, %xmm4
.L1534:
	movslq	52(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm3
	vucomiss	%xmm0, %xmm3
	ja	.L1735
	vaddss	.LC179(%rip), %xmm3, %xmm3
.L1536:
	movslq	56(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm2
	vucomiss	%xmm0, %xmm2
	ja	.L1736
	vaddss	.LC179(%rip), %xmm2, %xmm2
.L1538:
	movslq	60(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm1
	vucomiss	%xmm0, %xmm1
	ja	.L1737
	vaddss	.LC179(%rip), %xmm1, %xmm1
.L1540:
	vmulss	(%rdx), %xmm16, %xmm16
	addq	$64, %rdx
	addq	$64, %rcx
	vmulss	-60(%rdx), %xmm15, %xmm15
	vmulss	-56(%rdx), %xmm14, %xmm14
	vmulss	-52(%rdx), %xmm13, %xmm13
	vmulss	-48(%rdx), %xmm12, %xmm12
	vmulss	-44(%rdx), %xmm11, %xmm11
	vmovss	%xmm16, -64(%rdx)
	vmulss	-40(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -60(%rdx)
	vmulss	-36(%rdx), %xmm9, %xmm9
	vmovss	%xmm14, -56(%rdx)
	vmulss	-32(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -52(%rdx)
	vmulss	-28(%rdx), %xmm7, %xmm7
	vmovss	%xmm12, -48(%rdx)
	vmulss	-24(%rdx), %xmm6, %xmm6
	vmovss	%xmm11, -44(%rdx)
	vmulss	-20(%rdx), %xmm5, %xmm5
	vmovss	%xmm10, -40(%rdx)
	vmulss	-16(%rdx), %xmm4, %xmm4
	vmovss	%xmm9, -36(%rdx)
	vmulss	-12(%rdx), %xmm3, %xmm3
	vmovss	%xmm8, -32(%rdx)
	vmulss	-8(%rdx), %xmm2, %xmm2
	vmovss	%xmm7, -28(%rdx)
	vmulss	-4(%rdx), %xmm1, %xmm1
	vmovss	%xmm6, -24(%rdx)
	vmovss	%xmm5, -20(%rdx)
	vmovss	%xmm4, -16(%rdx)
	vmovss	%xmm3, -12(%rdx)
	vmovss	%xmm2, -8(%rdx)
	vmovss	%xmm1, -4(%rdx)
	cmpq	%rdx, %rdi
	je	.L1744
.L1542:
	movslq	(%rcx), %r14
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm1
	vmovd	%xmm18, %r14d
	vucomiss	%xmm0, %xmm1
	vaddss	%xmm20, %xmm1, %xmm1
	vmovd	%xmm1, %r8d
	cmova	%r14d, %r8d
	movslq	4(%rcx), %r14
	addq	%rsi, %r14
	vmovd	%r8d, %xmm16
	vmovss	(%rax,%r14,4), %xmm1
	vmovd	%xmm18, %r14d
	vucomiss	%xmm0, %xmm1
	vaddss	%xmm20, %xmm1, %xmm1
	vmovd	%xmm1, %r8d
	cmova	%r14d, %r8d
	movslq	8(%rcx), %r14
	addq	%rsi, %r14
	vmovd	%r8d, %xmm15
	vmovss	(%rax,%r14,4), %xmm1
	vmovd	%xmm18, %r14d
	vucomiss	%xmm0, %xmm1
	vaddss	%xmm19, %xmm1, %xmm1
	vmovd	%xmm1, %r8d
	cmova	%r14d, %r8d
	movslq	12(%rcx), %r14
	addq	%rsi, %r14
	vmovd	%r8d, %xmm14
	vmovss	(%rax,%r14,4), %xmm1
	vmovd	%xmm18, %r14d
	vucomiss	%xmm0, %xmm1
	vaddss	%xmm19, %xmm1, %xmm1
	vmovd	%xmm1, %r8d
	cmova	%r14d, %r8d
	movslq	16(%rcx), %r14
	addq	%rsi, %r14
	vmovd	%r8d, %xmm13
	vmovss	(%rax,%r14,4), %xmm12
	vucomiss	%xmm0, %xmm12
	jbe	.L1745
	vmovss	.LC71(%rip), %xmm12
	jmp	.L1518
.L1386:
	testq	%rsi, %rsi
	jle	.L1740
	leaq	-1(%r11), %rax
	salq	$2, %r13
	movq	%r8, %r12
	xorl	%edi, %edi
	andq	$-16, %rax
	xorl	%r10d, %r10d
	movq	%rax, %r9
	vmovq	%xmm21, %rax
	leaq	64(%rax), %r15
	vmovq	%r15, %xmm1
	movq	%r9, %r15
	vmovq	%xmm21, %r9
.L1550:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%r12, %rcx
	testq	%r11, %r11
	jle	.L1552
	vmovq	%xmm1, %r14
	leaq	(%r15,%rdi), %rsi
	movq	16(%rbp), %rdx
	leaq	(%r14,%rsi,4), %rsi
	leaq	(%r9,%rdi,4), %rax
	movq	%rdi, %r14
	.p2align 4,,10
	.p2align 3
.L1551:
	movslq	4(%rdx), %rdi
	vmovss	(%rax), %xmm16
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rdi,4), %xmm15
	movslq	-56(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm14
	movslq	-52(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm13
	movslq	-48(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm12
	movslq	-44(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm11
	movslq	-40(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm10
	movslq	-36(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm9
	movslq	-32(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm8
	movslq	-28(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm7
	movslq	-24(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm6
	movslq	-20(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm5
	movslq	-16(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm4
	movslq	-12(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm3
	movslq	-8(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm2
	movslq	-4(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm0
	movslq	-64(%rdx), %rdi
	vmulss	(%rcx,%rdi,4), %xmm16, %xmm16
	vmulss	-60(%rax), %xmm15, %xmm15
	vmulss	-56(%rax), %xmm14, %xmm14
	vmulss	-52(%rax), %xmm13, %xmm13
	vmulss	-48(%rax), %xmm12, %xmm12
	vmulss	-44(%rax), %xmm11, %xmm11
	vmovss	%xmm16, -64(%rax)
	vmulss	-40(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -60(%rax)
	vmulss	-36(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -56(%rax)
	vmulss	-32(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -52(%rax)
	vmulss	-28(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -48(%rax)
	vmulss	-24(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -44(%rax)
	vmulss	-20(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -40(%rax)
	vmulss	-16(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -36(%rax)
	vmulss	-12(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -32(%rax)
	vmulss	-8(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm6, -24(%rax)
	vmovss	%xmm5, -20(%rax)
	vmovss	%xmm4, -16(%rax)
	vmovss	%xmm3, -12(%rax)
	vmovss	%xmm2, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rsi
	jne	.L1551
	movq	%r14, %rdi
.L1552:
	addq	$1, %r10
	addq	%r13, %r12
	addq	%r11, %rdi
	cmpq	%r10, %rbx
	jne	.L1550
	jmp	.L1740
.L1385:
	testq	%rsi, %rsi
	jle	.L1740
	leaq	-1(%r11), %rax
	salq	$2, %r13
	movq	%r8, %r12
	xorl	%edi, %edi
	andq	$-16, %rax
	xorl	%r10d, %r10d
	movq	%rax, %r9
	vmovq	%xmm21, %rax
	leaq	64(%rax), %r15
	vmovq	%r15, %xmm1
	movq	%r9, %r15
	vmovq	%xmm21, %r9
.L1555:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%r12, %rcx
	testq	%r11, %r11
	jle	.L1557
	vmovq	%xmm1, %r14
	leaq	(%r15,%rdi), %rsi
	movq	16(%rbp), %rdx
	leaq	(%r14,%rsi,4), %rsi
	leaq	(%r9,%rdi,4), %rax
	movq	%rdi, %r14
	.p2align 4,,10
	.p2align 3
.L1556:
	movslq	4(%rdx), %rdi
	vmovss	(%rax), %xmm16
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rdi,4), %xmm15
	movslq	-56(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm14
	movslq	-52(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm13
	movslq	-48(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm12
	movslq	-44(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm11
	movslq	-40(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm10
	movslq	-36(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm9
	movslq	-32(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm8
	movslq	-28(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm7
	movslq	-24(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm6
	movslq	-20(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm5
	movslq	-16(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm4
	movslq	-12(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm3
	movslq	-8(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm2
	movslq	-4(%rdx), %rdi
	vmovss	(%rcx,%rdi,4), %xmm0
	movslq	-64(%rdx), %rdi
	vmulss	(%rcx,%rdi,4), %xmm16, %xmm16
	vmulss	-60(%rax), %xmm15, %xmm15
	vmulss	-56(%rax), %xmm14, %xmm14
	vmulss	-52(%rax), %xmm13, %xmm13
	vmulss	-48(%rax), %xmm12, %xmm12
	vmulss	-44(%rax), %xmm11, %xmm11
	vmovss	%xmm16, -64(%rax)
	vmulss	-40(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -60(%rax)
	vmulss	-36(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -56(%rax)
	vmulss	-32(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -52(%rax)
	vmulss	-28(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -48(%rax)
	vmulss	-24(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -44(%rax)
	vmulss	-20(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -40(%rax)
	vmulss	-16(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -36(%rax)
	vmulss	-12(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -32(%rax)
	vmulss	-8(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm6, -24(%rax)
	vmovss	%xmm5, -20(%rax)
	vmovss	%xmm4, -16(%rax)
	vmovss	%xmm3, -12(%rax)
	vmovss	%xmm2, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rsi
	jne	.L1556
	movq	%r14, %rdi
.L1557:
	addq	$1, %r10
	addq	%r13, %r12
	addq	%r11, %rdi
	cmpq	%r10, %rbx
	jne	.L1555
	jmp	.L1740
.L1384:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	salq	$2, %r13
	movq	%rsi, -40(%rsp)
	movl	$-1262485377, %edx
	xorl	%edi, %edi
	movq	%r13, -32(%rsp)
	xorl	%r8d, %r8d
	vbroadcastss	.LC137(%rip), %zmm19
	vpbroadcastd	%edx, %zmm7
	movq	%r11, -8(%rsp)
	vmovdqa64	%xmm21, %xmm23
	vbroadcastss	.LC26(%rip), %zmm18
	vbroadcastss	.LC28(%rip), %zmm17
	vbroadcastss	.LC30(%rip), %zmm16
	vbroadcastss	.LC32(%rip), %zmm15
	vbroadcastss	.LC34(%rip), %zmm14
	vbroadcastss	.LC36(%rip), %zmm13
	vbroadcastss	.LC38(%rip), %zmm12
	vbroadcastss	.LC40(%rip), %zmm11
	vbroadcastss	.LC42(%rip), %zmm10
	vbroadcastss	.LC44(%rip), %zmm9
	vbroadcastss	.LC139(%rip), %zmm5
	vbroadcastss	.LC141(%rip), %zmm4
	vbroadcastss	.LC18(%rip), %zmm3
	vbroadcastss	.LC180(%rip), %zmm8
.L1560:
	movq	%rdi, -16(%rsp)
	vmovq	%xmm23, %rbx
	xorl	%esi, %esi
	movq	%r8, -24(%rsp)
	leaq	(%rbx,%r8,4), %rdx
	.p2align 4,,10
	.p2align 3
.L1559:
	movq	16(%rbp), %rbx
	addq	$64, %rdx
	leaq	(%rbx,%rsi,4), %r9
	addq	$16, %rsi
	movslq	36(%r9), %rcx
	movslq	(%r9), %r14
	movslq	8(%r9), %rdi
	movslq	12(%r9), %r15
	vmovq	%rcx, %xmm6
	movslq	40(%r9), %rcx
	movslq	16(%r9), %rbx
	movslq	20(%r9), %r8
	movslq	24(%r9), %r10
	vmovq	%rcx, %xmm27
	movslq	44(%r9), %rcx
	movslq	28(%r9), %r13
	movslq	32(%r9), %r11
	movslq	4(%r9), %r12
	vmovq	%rcx, %xmm26
	movslq	48(%r9), %rcx
	vmovq	%rcx, %xmm29
	movslq	52(%r9), %rcx
	vmovq	%rcx, %xmm28
	movslq	56(%r9), %rcx
	movslq	60(%r9), %r9
	vmovss	(%rax,%rcx,4), %xmm2
	vmovq	%xmm29, %rcx
	vinsertps	$0x10, (%rax,%r9,4), %xmm2, %xmm2
	vmovss	(%rax,%rcx,4), %xmm0
	vmovq	%xmm28, %rcx
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovq	%xmm27, %rcx
	vmovss	(%rax,%rcx,4), %xmm1
	vmovq	%xmm26, %rcx
	vinsertps	$0x10, (%rax,%rcx,4), %xmm1, %xmm1
	vmovq	%xmm6, %rcx
	vmovlhps	%xmm2, %xmm0, %xmm2
	vmovss	(%rax,%r11,4), %xmm0
	vinsertps	$0x10, (%rax,%rcx,4), %xmm0, %xmm0
	vmovss	(%rax,%r10,4), %xmm6
	vinsertps	$0x10, (%rax,%r13,4), %xmm6, %xmm6
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%r14,4), %xmm1
	vinsertf128	$0x1, %xmm2, %ymm0, %ymm0
	vmovss	(%rax,%rbx,4), %xmm2
	vinsertps	$0x10, (%rax,%r8,4), %xmm2, %xmm2
	vmovlhps	%xmm6, %xmm2, %xmm2
	vmovss	(%rax,%rdi,4), %xmm6
	vinsertps	$0x10, (%rax,%r15,4), %xmm6, %xmm6
	vinsertps	$0x10, (%rax,%r12,4), %xmm1, %xmm1
	vmovlhps	%xmm6, %xmm1, %xmm1
	vmovss	-64(%rdx), %xmm6
	vinsertf128	$0x1, %xmm2, %ymm1, %ymm1
	vinsertf64x4	$0x1, %ymm0, %zmm1, %zmm1
	vmovaps	%zmm1, %zmm20
	vcmpps	$10, %zmm5, %zmm1, %k1
	vfmadd132ps	%zmm19, %zmm18, %zmm20
	vcmpps	$14, %zmm5, %zmm1, %k0
	vcmpps	$5, %zmm4, %zmm1, %k2{%k1}
	vcmpps	$1, %zmm4, %zmm1, %k1{%k1}
	vaddps	%zmm17, %zmm20, %zmm0
	vpaddd	%zmm7, %zmm20, %zmm20
	kandnw	%k0, %k1, %k1
	vpslld	$23, %zmm20, %zmm20
	vmovaps	%zmm0, %zmm2
	vfnmsub132ps	%zmm16, %zmm1, %zmm2
	vblendmps	%zmm3, %zmm8, %zmm1{%k1}
	vfmadd132ps	%zmm15, %zmm2, %zmm0
	vmovaps	%zmm0, %zmm2
	vfmadd132ps	%zmm14, %zmm13, %zmm2
	vfmadd132ps	%zmm0, %zmm12, %zmm2
	vfmadd132ps	%zmm0, %zmm11, %zmm2
	vfmadd132ps	%zmm0, %zmm10, %zmm2
	vfmadd132ps	%zmm0, %zmm9, %zmm2
	vmulps	%zmm0, %zmm2, %zmm2
	vfmadd132ps	%zmm2, %zmm0, %zmm0
	vaddps	%zmm3, %zmm0, %zmm0
	vfnmadd132ps	%zmm0, %zmm3, %zmm20
	vblendmps	%zmm20, %zmm1, %zmm0{%k2}
	vshufps	$255, %xmm0, %xmm0, %xmm2
	valignd	$7, %ymm0, %ymm0, %ymm1
	vmulss	-52(%rdx), %xmm2, %xmm2
	vmulss	%xmm0, %xmm6, %xmm6
	vmulss	-36(%rdx), %xmm1, %xmm1
	vmovss	%xmm2, -52(%rdx)
	vextractf32x4	$1, %ymm0, %xmm2
	vmovss	%xmm6, -64(%rdx)
	vshufps	$85, %xmm0, %xmm0, %xmm6
	vmulss	-60(%rdx), %xmm6, %xmm6
	vmovss	%xmm1, -36(%rdx)
	vmulss	-48(%rdx), %xmm2, %xmm2
	vmovss	%xmm6, -60(%rdx)
	vunpckhps	%xmm0, %xmm0, %xmm6
	vmulss	-56(%rdx), %xmm6, %xmm6
	vmovss	%xmm2, -48(%rdx)
	valignd	$5, %ymm0, %ymm0, %ymm2
	vmulss	-44(%rdx), %xmm2, %xmm2
	vmovss	%xmm6, -56(%rdx)
	vmovss	%xmm2, -44(%rdx)
	valignd	$6, %ymm0, %ymm0, %ymm2
	vextractf32x8	$0x1, %zmm0, %ymm0
	vshufps	$255, %xmm0, %xmm0, %xmm1
	vmulss	-20(%rdx), %xmm1, %xmm1
	vmulss	-40(%rdx), %xmm2, %xmm2
	vmovss	%xmm1, -20(%rdx)
	vextractf32x4	$1, %ymm0, %xmm1
	vmovss	%xmm2, -40(%rdx)
	vmovss	-32(%rdx), %xmm2
	vmulss	-16(%rdx), %xmm1, %xmm1
	vmulss	%xmm0, %xmm2, %xmm2
	vmovss	%xmm1, -16(%rdx)
	valignd	$5, %ymm0, %ymm0, %ymm1
	vmovss	%xmm2, -32(%rdx)
	vshufps	$85, %xmm0, %xmm0, %xmm2
	vmulss	-28(%rdx), %xmm2, %xmm2
	vmulss	-12(%rdx), %xmm1, %xmm1
	vmovss	%xmm2, -28(%rdx)
	vunpckhps	%xmm0, %xmm0, %xmm2
	vmulss	-24(%rdx), %xmm2, %xmm2
	vmovss	%xmm1, -12(%rdx)
	valignd	$6, %ymm0, %ymm0, %ymm1
	valignd	$7, %ymm0, %ymm0, %ymm0
	vmulss	-8(%rdx), %xmm1, %xmm1
	vmulss	-4(%rdx), %xmm0, %xmm0
	vmovss	%xmm2, -24(%rdx)
	vmovss	%xmm1, -8(%rdx)
	vmovss	%xmm0, -4(%rdx)
	cmpq	%rsi, -8(%rsp)
	jg	.L1559
	movq	-32(%rsp), %rbx
	movq	-16(%rsp), %rdi
	movq	-24(%rsp), %r8
	addq	%rbx, %rax
	movq	-8(%rsp), %rbx
	addq	$1, %rdi
	addq	%rbx, %r8
	cmpq	%rdi, -40(%rsp)
	jne	.L1560
	vzeroupper
	jmp	.L1740
.L1383:
	testq	%rsi, %rsi
	jle	.L1740
	testq	%r11, %r11
	jle	.L1740
	leaq	-1(%r11), %rcx
	vmovq	%xmm21, %rdx
	movq	16(%rbp), %r10
	xorl	%esi, %esi
	addq	$64, %rdx
	andq	$-16, %rcx
	xorl	%edi, %edi
	xorl	%r8d, %r8d
	vmovss	.LC18(%rip), %xmm0
	movq	%rcx, %r9
	vmovdqa64	%xmm21, %xmm6
	movq	%rdx, %r15
.L1564:
	leaq	(%r9,%rdi), %r14
	vmovq	%xmm6, %rdx
	movq	%r10, %rcx
	leaq	(%r15,%r14,4), %r14
	leaq	(%rdx,%rdi,4), %rdx
	movq	%r14, %r12
	.p2align 4,,10
	.p2align 3
.L1563:
	movslq	(%rcx), %r14
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rsi, %r14
	vmovss	(%rax,%r14,4), %xmm18
	movslq	-60(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm18, %xmm0, %xmm18
	vmovss	(%rax,%r14,4), %xmm17
	movslq	-56(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm17, %xmm0, %xmm17
	vmovss	(%rax,%r14,4), %xmm16
	movslq	-52(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm16, %xmm0, %xmm16
	vmovss	(%rax,%r14,4), %xmm15
	movslq	-48(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm15, %xmm0, %xmm15
	vmovss	(%rax,%r14,4), %xmm14
	movslq	-44(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm14, %xmm0, %xmm14
	vmovss	(%rax,%r14,4), %xmm13
	movslq	-40(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm13, %xmm0, %xmm13
	vmovss	(%rax,%r14,4), %xmm12
	movslq	-36(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm12, %xmm0, %xmm12
	vmovss	(%rax,%r14,4), %xmm11
	movslq	-32(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm11, %xmm0, %xmm11
	vmovss	(%rax,%r14,4), %xmm10
	movslq	-28(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm10, %xmm0, %xmm10
	vmovss	(%rax,%r14,4), %xmm9
	movslq	-24(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm9, %xmm0, %xmm9
	vmovss	(%rax,%r14,4), %xmm8
	movslq	-20(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%r14,4), %xmm7
	movslq	-16(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm7, %xmm0, %xmm7
	vmovss	(%rax,%r14,4), %xmm5
	movslq	-12(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm5, %xmm0, %xmm5
	vmovss	(%rax,%r14,4), %xmm4
	movslq	-8(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm4, %xmm0, %xmm4
	vmovss	(%rax,%r14,4), %xmm3
	movslq	-4(%rcx), %r14
	addq	%rsi, %r14
	vfnmadd132ss	%xmm3, %xmm0, %xmm3
	vmovss	(%rax,%r14,4), %xmm1
	vmulss	-64(%rdx), %xmm18, %xmm18
	vmulss	-60(%rdx), %xmm17, %xmm17
	vmulss	-56(%rdx), %xmm16, %xmm16
	vfnmadd132ss	%xmm1, %xmm0, %xmm1
	vmulss	-52(%rdx), %xmm15, %xmm15
	vmulss	-48(%rdx), %xmm14, %xmm14
	vmulss	-44(%rdx), %xmm13, %xmm13
	vmovss	%xmm18, -64(%rdx)
	vmulss	-40(%rdx), %xmm12, %xmm12
	vmovss	%xmm17, -60(%rdx)
	vmulss	-36(%rdx), %xmm11, %xmm11
	vmovss	%xmm16, -56(%rdx)
	vmulss	-32(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -52(%rdx)
	vmulss	-28(%rdx), %xmm9, %xmm9
	vmovss	%xmm14, -48(%rdx)
	vmulss	-24(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -44(%rdx)
	vmulss	-20(%rdx), %xmm7, %xmm7
	vmovss	%xmm12, -40(%rdx)
	vmulss	-16(%rdx), %xmm5, %xmm5
	vmovss	%xmm11, -36(%rdx)
	vmulss	-12(%rdx), %xmm4, %xmm4
	vmovss	%xmm10, -32(%rdx)
	vmulss	-8(%rdx), %xmm3, %xmm3
	vmovss	%xmm9, -28(%rdx)
	vmulss	-4(%rdx), %xmm1, %xmm1
	vmovss	%xmm8, -24(%rdx)
	vmovss	%xmm7, -20(%rdx)
	vmovss	%xmm5, -16(%rdx)
	vmovss	%xmm4, -12(%rdx)
	vmovss	%xmm3, -8(%rdx)
	vmovss	%xmm1, -4(%rdx)
	cmpq	%r12, %rdx
	jne	.L1563
	addq	$1, %r8
	addq	%r11, %rdi
	addq	%r13, %rsi
	cmpq	%r8, %rbx
	jne	.L1564
	jmp	.L1740
	.p2align 4,,10
	.p2align 3
.L1724:
	vmovss	.LC18(%rip), %xmm5
	jmp	.L1503
	.p2align 4,,10
	.p2align 3
.L1723:
	vmovss	.LC18(%rip), %xmm7
	jmp	.L1501
	.p2align 4,,10
	.p2align 3
.L1722:
	vmovss	.LC18(%rip), %xmm8
	jmp	.L1499
	.p2align 4,,10
	.p2align 3
.L1721:
	vmovss	.LC18(%rip), %xmm9
	jmp	.L1497
	.p2align 4,,10
	.p2align 3
.L1720:
	vmovss	.LC18(%rip), %xmm10
	jmp	.L1495
	.p2align 4,,10
	.p2align 3
.L1737:
	vmovss	.LC71(%rip), %xmm1
	jmp	.L1540
	.p2align 4,,10
	.p2align 3
.L1736:
	vmovss	.LC71(%rip), %xmm2
	jmp	.L1538
	.p2align 4,,10
	.p2align 3
.L1735:
	vmovss	.LC71(%rip), %xmm3
	jmp	.L1536
	.p2align 4,,10
	.p2align 3
.L1734:
	vmovss	.LC71(%rip), %xmm4
	jmp	.L1534
	.p2align 4,,10
	.p2align 3
.L1733:
	vmovss	.LC71(%rip), %xmm5
	jmp	.L1532
	.p2align 4,,10
	.p2align 3
.L1732:
	vmovss	.LC71(%rip), %xmm6
	jmp	.L1530
	.p2align 4,,10
	.p2align 3
.L1731:
	vmovss	.LC71(%rip), %xmm7
	jmp	.L1528
	.p2align 4,,10
	.p2align 3
.L1730:
	vmovss	.LC71(%rip), %xmm8
	jmp	.L1526
	.p2align 4,,10
	.p2align 3
.L1729:
	vmovss	.LC71(%rip), %xmm9
	jmp	.L1524
	.p2align 4,,10
	.p2align 3
.L1728:
	vmovss	.LC71(%rip), %xmm10
	jmp	.L1522
	.p2align 4,,10
	.p2align 3
.L1727:
	vmovss	.LC71(%rip), %xmm11
	jmp	.L1520
.L1742:
	addq	$1, %r10
	addq	%r11, %r8
	addq	%r13, %rsi
	cmpq	%r10, %rbx
	jne	.L1474
	jmp	.L1740
.L1744:
	addq	$1, %r12
	movq	16(%rbp), %r8
	addq	%r11, %r10
	addq	%r13, %rsi
	cmpq	%r12, %rbx
	jne	.L1509
	jmp	.L1740
	.cfi_endproc
.LFE18:
	.size	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.globl	_ZN7tfgmvae14kAvx512KernelsE
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC182:
	.string	"avx512"
	.section	.data.rel.ro.local,"aw"
	.align 32
	.type	_ZN7tfgmvae14kAvx512KernelsE, @object
	.size	_ZN7tfgmvae14kAvx512KernelsE, 112
_ZN7tfgmvae14kAvx512KernelsE:
	.quad	.LC182
	.quad	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.quad	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.quad	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.quad	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.quad	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC1:
	.long	1073741824
	.align 4
.LC6:
	.long	-8388608
	.section	.rodata
	.align 64
.LC7:
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.set	.LC8,.LC7
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC9:
	.long	0
	.long	-2147483648
	.long	0
	.long	0
	.section	.rodata.cst8,"aM",@progbits,8
	.align 8
.LC11:
	.long	-2013235812
	.long	2117592124
	.align 8
.LC12:
	.long	0
	.long	1072693248
	.section	.rodata.cst4
	.align 4
.LC13:
	.long	-1082130432
	.align 4
.LC14:
	.long	2130215607
	.align 4
.LC15:
	.long	-1075771034
	.align 4
.LC16:
	.long	2136634370
	.align 4
.LC17:
	.long	11744903
	.align 4
.LC18:
	.long	1065353216
	.align 4
.LC19:
	.long	4320708
	.set	.LC20,.LC149
	.align 4
.LC22:
	.long	-1028784128
	.align 4
.LC24:
	.long	1069066811
	.align 4
.LC26:
	.long	1262485504
	.align 4
.LC28:
	.long	-884998144
	.align 4
.LC30:
	.long	1060208640
	.align 4
.LC32:
	.long	962494595
	.align 4
.LC34:
	.long	961571175
	.align 4
.LC36:
	.long	985088974
	.align 4
.LC38:
	.long	1007192328
	.align 4
.LC40:
	.long	1026206145
	.align 4
.LC42:
	.long	1042983594
	.align 4
.LC44:
	.long	1056964608
	.align 4
.LC46:
	.long	1118830592
	.align 4
.LC69:
	.long	1071000957
	.align 4
.LC71:
	.long	1065778527
	.set	.LC79,.LC9+4
	.align 4
.LC81:
	.long	1060439283
	.align 4
.LC83:
	.long	1051179525
	.align 4
.LC85:
	.long	1065868322
	.align 4
.LC87:
	.long	-1078329117
	.align 4
.LC89:
	.long	1068888291
	.align 4
.LC91:
	.long	-1097750130
	.align 4
.LC93:
	.long	1048738054
	.section	.rodata
	.align 64
.LC95:
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.set	.LC96,.LC95
	.section	.rodata.cst16
	.align 16
.LC108:
	.long	-2147483648
	.long	0
	.long	0
	.long	0
	.section	.rodata.cst4
	.align 4
.LC110:
	.long	1027024659
	.align 4
.LC112:
	.long	1061962282
	.align 4
.LC114:
	.long	-1145376534
	.align 4
.LC116:
	.long	1017713486
	.align 4
.LC118:
	.long	-1118036435
	.align 4
.LC120:
	.long	1040745363
	.align 4
.LC122:
	.long	-1096111463
	.align 4
.LC124:
	.long	1059061760
	.section	.rodata
	.align 64
.LC125:
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.set	.LC126,.LC125
	.section	.rodata.cst4
	.align 4
.LC137:
	.long	-1078416837
	.align 4
.LC139:
	.long	1118699520
	.align 4
.LC141:
	.long	-1028653056
	.align 4
.LC148:
	.long	1068827891
	.section	.rodata
	.align 64
.LC149:
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.section	.rodata.cst4
	.align 4
.LC151:
	.long	1032855995
	.section	.rodata
	.align 64
.LC152:
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.set	.LC153,.LC152
	.align 64
.LC154:
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.set	.LC155,.LC154
	.align 64
.LC156:
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.set	.LC157,.LC156
	.align 64
.LC158:
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.set	.LC159,.LC158
	.align 64
.LC160:
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.set	.LC161,.LC160
	.align 64
.LC162:
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.set	.LC163,.LC162
	.section	.rodata.cst4
	.align 4
.LC165:
	.long	-1098907652
	.align 4
.LC167:
	.long	1051372202
	.align 4
.LC179:
	.long	1071712614
	.align 4
.LC180:
	.long	-17268041
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
